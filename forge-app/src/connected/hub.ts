import { createHmac } from 'node:crypto'
import {
  type ForgeAnswers,
  type ForgeAsking,
  type ForgeSays,
  forgeDoor,
  forgeSignature,
  signedText,
} from '@counterpart/contract/forge'
import { type APIResponse, invokeRemote } from '@forge/api'
import { remote } from '../modules.ts'

/** The hub has said no: `kind` is that of its problem, or null where something else answered. */
export class HubRefused extends Error {
  override readonly name = 'HubRefused'
  readonly code: string
  readonly kind: string | null
  constructor(what: string, status: number, kind: string | null) {
    super(`the hub answers ${status} ${kind ?? ''} to ${what}`)
    this.code = `${status} ${kind ?? ''}`.trim()
    this.kind = kind
  }
}

/** Says something to the hub. Forge adds the token that says of which installation it is, and who caused it. */
export function tellHub<K extends keyof typeof forgeDoor>(
  name: K,
  said: ForgeSays<K>,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const { path } = forgeDoor[name]
  const body = JSON.stringify(said)
  const signature = createHmac('sha256', process.env['COUNTERPART_SECRET'] ?? '')
    .update(signedText(path, body))
    .digest('hex')
  return invokeRemote(remote, {
    ...{ path, method: 'POST', body },
    headers: { ...headers, 'content-type': 'application/json', [forgeSignature]: signature },
  })
}

/**
 * Says something to the hub and hears what it answers.
 *
 * @throws HubRefused; or what Forge throws where the hub cannot be reached
 */
export async function askHub<K extends ForgeAsking>(name: K, said: ForgeSays<K>): Promise<ForgeAnswers<K>> {
  const response = await tellHub(name, said)
  const heard: unknown = await response.json().catch(() => null)
  if (response.ok) return forgeDoor[name].answers.parse(heard) as ForgeAnswers<K>
  const { kind } = (heard ?? {}) as { readonly kind?: unknown }
  throw new HubRefused(name, response.status, typeof kind === 'string' ? kind : null)
}
