import { createApi } from '@counterpart/api'
import { signInOfHouse } from '@counterpart/usecases'
import { problemTexts } from '@counterpart/words'
import packageFile from '../package.json' with { type: 'json' }
import { installation, ports, tenant } from './home.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import { logFault } from './log.ts'

/** Who calls, as Forge says it; nothing that the page sent. */
export type Caller = { readonly accountId: string | null; readonly isAdministrator: boolean }

/** A call of the page as it crosses the bridge, and what it gets. */
type Call = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
type Answered = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

const callers = new WeakMap<Request, Caller>()

const openApi = async () =>
  createApi(ports, {
    async identify(request) {
      const caller = callers.get(request)
      if (!caller?.accountId) return null
      const signedIn = await signInOfHouse(ports)(tenant(), {
        ...{ platform: 'atlassian', house: installation(), subject: caller.accountId },
        ...{ name: null, keepsHouse: caller.isAdministrator, isConfined: false },
      })
      return signedIn.ok ? signedIn.value : signedIn.refusal
    },
    say: await problemTexts(),
    tracker: jiraTracker,
    version: packageFile.version,
    onFault: (fault, about) => logFault('a fault', fault, about),
  })

/** Opened by the first call of a process, of which a host starts one for every few. */
let opened: ReturnType<typeof openApi> | undefined

/** The contract, answered inside Forge: the same api as in the hub, over plain data. */
export async function answerCall(payload: unknown, caller: Caller): Promise<Answered> {
  const { method, path, headers, body } = callIn(payload)
  const request = new Request(`https://forge.invalid${path}`, { method, headers, ...(body !== undefined && { body }) })
  callers.set(request, caller)
  opened ??= openApi()
  const response = await (await opened).fetch(request)
  return {
    status: response.status,
    // The time of the server, which a Node server would add.
    headers: { ...Object.fromEntries(response.headers), date: new Date().toUTCString() },
    body: await response.text(),
  }
}

/** @throws on what is no call: our own page sends none like that */
function callIn(payload: unknown): Call {
  const { method, path, headers, body } = (payload ?? {}) as Record<string, unknown>
  const isCall =
    typeof method === 'string' &&
    typeof path === 'string' &&
    path.startsWith('/v1/') &&
    typeof headers === 'object' &&
    headers !== null &&
    Object.values(headers).every((value) => typeof value === 'string') &&
    (body === undefined || typeof body === 'string')
  if (!isCall) throw new TypeError('this is no call of the product')
  return { method, path, headers: headers as Call['headers'], ...(body !== undefined && { body: body as string }) }
}
