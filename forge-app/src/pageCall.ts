/** A call of the page as it crosses the bridge, and what it gets. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** @throws on what is no call: our own page sends none like that */
export function callIn(payload: unknown): Call {
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
