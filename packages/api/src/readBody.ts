import { ok, type Result, refuse } from '@counterpart/core'

export type BodyRefusal =
  | { readonly kind: 'body-too-large'; readonly limit: number }
  /** It broke off on the way: there is nobody left who would hear more. */
  | { readonly kind: 'malformed-json' }

export const isTooLarge = (request: Request, limit: number): boolean =>
  Number(request.headers.get('content-length') ?? 0) > limit

/** The whole body, or as little of it as shows that it is too large. */
export async function readBody(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, BodyRefusal>> {
  if (isTooLarge(request, limit)) return refuse({ kind: 'body-too-large', limit })
  try {
    // A server hands out no more than a declared length; where none is declared, only counting helps.
    const declared = request.headers.has('content-length') && !request.headers.has('transfer-encoding')
    const bytes = declared ? new Uint8Array(await request.arrayBuffer()) : await readUpTo(request.body, limit)
    return bytes && bytes.byteLength <= limit ? ok(bytes) : refuse({ kind: 'body-too-large', limit })
  } catch {
    return refuse({ kind: 'malformed-json' })
  }
}

/** @returns null when there is more */
async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > limit) {
      // Not waited for: a sender that never stops would never let it end.
      reader.cancel().catch(() => undefined)
      return null
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
