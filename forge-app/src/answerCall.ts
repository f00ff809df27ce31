import { createApi } from '@counterpart/api'
import { signInOfHouse } from '@counterpart/usecases'
import { problemTexts } from '@counterpart/words'
import packageFile from '../package.json' with { type: 'json' }
import type { Caller } from './caller.ts'
import { withConsent } from './consent.ts'
import { ports, tenant } from './home.ts'
import { installation } from './installation.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import { logFault } from './log.ts'
import { type Answered, callIn } from './pageCall.ts'

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
  const api = await opened
  const response = await withConsent(() => api.fetch(request))
  return {
    status: response.status,
    // The time of the server, which a Node server would add.
    headers: { ...Object.fromEntries(response.headers), date: new Date().toUTCString() },
    body: await response.text(),
  }
}
