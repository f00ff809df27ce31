import type { Tokens } from './tokens.ts'

/** A `fetch` that proves who is asking. What is refused for its token is sent once more with a new one: nothing was done with it. */
export function fetchWith(tokens: Tokens, send: typeof fetch = fetch): typeof fetch {
  const withToken = (init: RequestInit | undefined, token: string): RequestInit => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${token}`)
    return { ...init, headers }
  }
  return async (input, init) => {
    const token = await tokens.get()
    const answer = await send(input, withToken(init, token))
    if (answer.status !== 401) return answer
    // Without another token the refusal stands, and its text says why.
    const next = await tokens.renew(token).catch(() => token)
    if (next === token) return answer
    await answer.body?.cancel()
    return send(input, withToken(init, next))
  }
}
