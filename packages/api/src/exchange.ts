import { isId, type Language } from '@counterpart/core'
import { languageOf } from './language.ts'
import type { AnswerFacts } from './options.ts'

/** One request on its way through: what every answer to it needs, and what is learned for the log. */
export type Exchange = {
  readonly request: Request
  readonly requestId: string
  readonly language: Language
  readonly startedAt: number
  operation: AnswerFacts['operation']
  tenant: string | null
}

export function openExchange(request: Request): Exchange {
  const claimed = request.headers.get('x-request-id')
  return {
    request,
    // Only what cannot break a log line or a header.
    requestId: isId(claimed) ? claimed : crypto.randomUUID(),
    language: languageOf(request.headers.get('accept-language')),
    startedAt: performance.now(),
    operation: null,
    tenant: null,
  }
}

export const factsOf = (exchange: Exchange, status: number): AnswerFacts => ({
  operation: exchange.operation,
  method: exchange.request.method,
  status,
  ms: performance.now() - exchange.startedAt,
  tenant: exchange.tenant,
  requestId: exchange.requestId,
})
