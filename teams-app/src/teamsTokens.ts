import { authentication } from '@microsoft/teams-js'
import type { Trouble } from './obstacles.ts'
import { keepTokens, type Tokens } from './tokens.ts'

/** Tokens from Teams, without a window opening. */
export const teamsTokens = (): Tokens => keepTokens(() => authentication.getAuthToken({ silent: true }))

/** Asks the reader to agree, in a window of Teams. @throws when they do not, or may not */
export const askConsent = async (): Promise<void> => {
  await authentication.getAuthToken({ silent: false })
}

/** What Teams and Entra call it when nobody has agreed yet, or the reader has just declined. */
const consentNames = /consent|interaction_?required|invalid_grant|AADSTS65001|CancelledByUser|UiRequired/i

/** What stands behind the fault of a call for a token. */
export function troubleOfToken(fault: unknown): Trouble {
  const reason = (fault instanceof Error ? fault.message : String(fault)) || 'unknown'
  return consentNames.test(reason) ? { kind: 'no-consent' } : { kind: 'no-token', reason: reason.slice(0, 200) }
}
