import type { AccountId, ConnectionId, FieldIssue, Instant, PersonId, Result } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'
import type { Platform } from './account.ts'

/** A house whose accounts may come in, or might before it was parted. */
export type Connection = {
  readonly id: ConnectionId
  readonly platform: Platform
  readonly house: string
  readonly state: 'connected' | 'parted'
  /** Who made the code, and which account entered it. */
  readonly askedBy: PersonId
  readonly provenBy: AccountId
  readonly since: Instant
  /** The SharePoint site whose pages may call: `https://contoso.sharepoint.com`. Of an Entra tenant only. */
  readonly site: string | null
}

export type ConnectionRefusal = { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** One name in front of SharePoint's own, in every cloud that has one, and whatever was copied along behind it. */
const sitePattern =
  /^https:\/\/([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.sharepoint\.(?:com|cn|us))(?::443)?(?:[/?#].*)?$/i

/** Whether pages of the connected side may call from a site of their own. */
export const hasSite = (platform: Platform): boolean => platform === 'entra'

/** @param site as a person typed or pasted it: with a path or a slash at the end, too */
export function checkSite(platform: Platform, site: string | null): Result<string | null, ConnectionRefusal> {
  const text = site?.trim() ?? ''
  if (text === '') return ok(null)
  const name = sitePattern.exec(text)?.[1]
  if (hasSite(platform) && name !== undefined) return ok(`https://${name.toLowerCase()}`)
  return refuse({ kind: 'invalid-input', issues: [{ path: 'site', reason: 'not-an-address' }] })
}
