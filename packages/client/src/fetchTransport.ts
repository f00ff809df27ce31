import { isAborted, type Transport, TransportFault } from './transport.ts'

export type FetchOptions = {
  /** Where the api is: `https://hub.example.com`, or empty for the page's own origin. */
  readonly base: string
  /** Asked before each call, so that a token that ran out is never sent. */
  readonly token?: () => string | null | Promise<string | null>
  /** The reader's language, for the texts of problems. */
  readonly language?: string
  readonly fetch?: typeof fetch
}

export function fetchTransport({ base, token, language, fetch: send = fetch }: FetchOptions): Transport {
  return async ({ method, path, headers, body }, signal) => {
    const authorization = await token?.()
    try {
      const response = await send(base + path, {
        method,
        headers: {
          ...headers,
          ...(language !== undefined && { 'accept-language': language }),
          ...(authorization != null && { authorization: `Bearer ${authorization}` }),
        },
        credentials: 'omit',
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      })
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
    } catch (cause) {
      if (isAborted(cause)) throw cause
      throw new TransportFault('the server could not be reached', { cause })
    }
  }
}
