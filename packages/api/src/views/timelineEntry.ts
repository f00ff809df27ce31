import type { TimelineEntry } from '@counterpart/contract'
import type { News, RatingTold } from '@counterpart/usecases'

/**
 * What was asked stands in the request itself, and the promised targets in its clocks.
 *
 * @param told what was said with ratings, as far as the reader may know it
 */
export function timelineEntry({ version, event }: News, told: readonly RatingTold[] = []): TimelineEntry {
  if (event.type === 'rated') {
    const { type, at, by, cycle, rating } = event
    const said = told.find((one) => one.cycle === cycle && one.rating === rating)
    return { version, type, at, by, cycle, rating, said: said ? { ...said.scores, reason: said.reason } : null }
  }
  if (event.type === 'recalculated') {
    const { type, at, by, because } = event
    return { version, type, at, by, because }
  }
  if (event.type === 'followed') {
    const { type, at, by, status } = event
    return { version, type, at, by, status }
  }
  if (event.type !== 'raised') return { version, ...event }
  const { type, at, by, urgency, importance, requester, raisedBy } = event
  return { version, type, at, by, urgency, importance, requester: raisedBy === undefined ? null : requester }
}
