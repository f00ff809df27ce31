import { getAppContext } from '@forge/api'
import { modules } from './modules.ts'

/** Who calls, as Forge says it; nothing that the page sent. */
export type Caller = { readonly accountId: string | null; readonly isAdministrator: boolean }

/**
 * Jira shows the module of administration to its administrators alone.
 *
 * @param context of the resolver, into which Forge writes the account
 */
export const callerIn = (context: Readonly<Record<string, unknown>>): Caller => ({
  accountId: typeof context['accountId'] === 'string' ? context['accountId'] : null,
  isAdministrator: getAppContext().moduleKey === modules.admin,
})
