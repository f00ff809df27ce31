/** Where the proof of who is asking comes from, one at a time however many ask. */
export type Tokens = {
  /** One that is not about to run out. @throws when there is none to be had */
  get(): Promise<string>
  /** A new one in the place of one that was refused. */
  renew(refused: string): Promise<string>
}

/** A token that ends sooner is not sent any more: the clocks on both ends differ, and the call takes its time. */
const marginMs = 5 * 60_000

/** Keeps what `ask` gives until it is about to run out. */
export function keepTokens(ask: () => Promise<string>, now: () => number = Date.now): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null
  let coming: Promise<string> | null = null
  const fetch = () => {
    coming ??= ask()
      .then((token) => {
        kept = { token, until: endOf(token) - marginMs }
        return token
      })
      .finally(() => {
        coming = null
      })
    return coming
  }
  return {
    get: async () => (kept && now() < kept.until ? kept.token : fetch()),
    async renew(refused) {
      // Another call may have renewed it meanwhile.
      if (kept && kept.token !== refused) return kept.token
      kept = null
      return fetch()
    },
  }
}

/** When a token ends, in ms. It is read to know when to ask again and proves nothing; one that does not tell is asked for each time. */
function endOf(token: string): number {
  try {
    const body = token.split('.')[1] ?? ''
    const { exp } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown }
    return typeof exp === 'number' ? exp * 1000 : 0
  } catch {
    return 0
  }
}
