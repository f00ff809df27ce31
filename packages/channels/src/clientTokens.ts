import type { Told } from '@counterpart/usecases'
import { retryAfterMs } from './answered.ts'
import { answerWithinMs, within } from './within.ts'

export type ClientSettings = {
  /** `https://login.microsoftonline.com`, or that of a national cloud. */
  readonly authority: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the tokens are for: `https://graph.microsoft.com`. */
  readonly resource: string
}

export type ClientToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly told: Extract<Told, { readonly kind: 'later' }> }

export type ClientTokens = {
  of(house: string): Promise<ClientToken>
  /** It was not taken: the next one is a new one. */
  forget(house: string): void
}

type Kept = { readonly token: string; readonly until: number }

/** A token is not used up to its last moment: clocks differ, and calls take time. */
const marginMs = 60_000

/** Tokens of the app itself, without any person (OAuth 2.0 client credentials), one for each house, kept while they last. */
export function clientTokens(
  { authority, clientId, clientSecret, resource }: ClientSettings,
  fetch: typeof globalThis.fetch,
  now: () => number,
): ClientTokens {
  const kept = new Map<string, Kept>()
  const asked = new Map<string, Promise<ClientToken>>()

  async function ask(house: string): Promise<ClientToken> {
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', scope: `${resource}/.default` },
      ...{ client_id: clientId, client_secret: clientSecret },
    })
    const { answer, said } = await within(answerWithinMs, 'token of Entra', async (signal) => {
      const answer = await fetch(`${authority}/${house}/oauth2/v2.0/token`, { method: 'POST', body, signal })
      return { answer, said: (await answer.json().catch(() => null)) as TokenAnswer | null }
    })
    if (answer.ok && typeof said?.access_token === 'string') {
      const until = now() + Number(said.expires_in) * 1000 - marginMs
      kept.set(house, { token: said.access_token, until })
      return { ok: true, token: said.access_token }
    }
    // Only an administrator can set it right, and then what is owed is told: so it is never given up here.
    const why = `token of Entra: ${answer.status} ${nameOf(said?.error)} ${listed(said?.error_codes)}`.trim()
    return { ok: false, told: { kind: 'later', why, afterMs: retryAfterMs(answer.headers.get('retry-after'), now()) } }
  }

  return {
    of(house) {
      const known = kept.get(house)
      if (known && known.until > now()) return Promise.resolve({ ok: true, token: known.token })
      const under = asked.get(house) ?? ask(house).finally(() => asked.delete(house))
      asked.set(house, under)
      return under
    },
    forget: (house) => void kept.delete(house),
  }
}

type TokenAnswer = {
  readonly access_token?: unknown
  readonly expires_in?: unknown
  readonly error?: unknown
  readonly error_codes?: unknown
}

/** `invalid_client`: of what the other side says only names and numbers go into a log. */
const nameOf = (error: unknown): string => (typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : '')
const listed = (codes: unknown): string =>
  Array.isArray(codes) ? codes.filter((code) => typeof code === 'number').join(' ') : ''
