import type { Refusal } from '@counterpart/contract'
import type { Exchange } from './exchange.ts'
import type { ApiOptions } from './options.ts'
import { problemOf } from './problem.ts'

// Put into each Response when it is made: a layer that rewrites headers afterwards costs more than routing and validation.
const fixedHeaders = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Not stored by browsers at all: they would ask again with the version alone, which says nothing about what the reader
  // may see by now. Who keeps an answer by itself knows what it asks.
  'cache-control': 'no-store',
  vary: 'origin, authorization, accept-language',
}
const exposedHeaders = 'etag, retry-after, x-request-id, idempotent-replay, allow'
const acceptedHeaders = 'authorization, content-type, if-match, if-none-match, idempotency-key, x-request-id'

/** Makes every answer of the api, so that none goes out without its fixed headers. */
export function responder({ origins, say }: Pick<ApiOptions, 'origins' | 'say'>) {
  function headersOf({ request, requestId }: Exchange, more: Record<string, string>): Record<string, string> {
    const origin = request.headers.get('origin')
    const known = origin !== null && origins?.has(origin)
    return {
      ...fixedHeaders,
      'x-request-id': requestId,
      ...(known && { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders }),
      ...more,
    }
  }

  return {
    json: (exchange: Exchange, status: number, body: string, more: Record<string, string> = {}): Response =>
      new Response(body, {
        status,
        headers: headersOf(exchange, { 'content-type': 'application/json', ...more }),
      }),

    empty: (exchange: Exchange, status: 204 | 304, more: Record<string, string> = {}): Response =>
      new Response(null, { status, headers: headersOf(exchange, more) }),

    stream: (exchange: Exchange, body: ReadableStream<Uint8Array>): Response =>
      new Response(body, {
        // Proxies that gather an answer before they pass it on would keep every change back.
        headers: headersOf(exchange, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }),
      }),

    refusal(exchange: Exchange, refusal: Refusal): Response {
      const problem = problemOf(refusal, say, exchange.language)
      const headers = { 'content-type': 'application/problem+json', 'content-language': exchange.language }
      return new Response(JSON.stringify(problem), {
        status: problem.status,
        headers: headersOf(exchange, { ...headers, ...headersFor(refusal) }),
      })
    },

    preflight: (exchange: Exchange, allow: string): Response =>
      new Response(null, {
        status: 204,
        headers: headersOf(exchange, {
          allow,
          ...(origins?.has(exchange.request.headers.get('origin') ?? '') && {
            'access-control-allow-methods': allow,
            'access-control-allow-headers': acceptedHeaders,
            'access-control-max-age': '600',
          }),
        }),
      }),
  }
}

function headersFor(refusal: Refusal): Record<string, string> {
  switch (refusal.kind) {
    case 'unauthenticated':
      return { 'www-authenticate': 'Bearer' }
    case 'method-not-allowed':
      return { allow: refusal.allowed.join(', ') }
    case 'too-many-requests':
      return { 'retry-after': String(refusal.retryAfterSeconds) }
    case 'unavailable':
      return { 'retry-after': '5' }
    case 'unsupported-media-type':
      return { accept: refusal.accepted.join(', ') }
    // The rest of the body was never read: this connection cannot carry another request.
    case 'body-too-large':
      return { connection: 'close' }
    default:
      return {}
  }
}
