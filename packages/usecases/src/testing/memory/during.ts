import type { Instant, Request } from '@counterpart/core'
import type { Span } from '../../ports.ts'

export const isDuring = ({ from, until }: Span, at: Instant | null): boolean =>
  at !== null && (from === undefined || at >= from) && (until === undefined || at < until)

/** Was the last cycle delivered within its goal; null where none was promised, or it was not delivered. */
export function inTimeOf(request: Request): boolean | null {
  if (request.deliveredAt === null) return null
  const clock = request.clocks.findLast(({ target, cycle }) => target === 'resolution' && cycle === request.cycle)
  return clock === undefined || clock.goal === null ? null : clock.used <= clock.goal
}
