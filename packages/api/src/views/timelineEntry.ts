import type { TimelineEntry } from '@counterpart/contract'
import type { News } from '@counterpart/usecases'

/** What was asked stands in the request itself, and the promised targets in its clocks. */
export function timelineEntry({ version, event }: News): TimelineEntry {
  if (event.type === 'recalculated') {
    const { type, at, by, because } = event
    return { version, type, at, by, because }
  }
  if (event.type !== 'raised') return { version, ...event }
  const { type, at, by, urgency, importance, requester, raisedBy } = event
  return { version, type, at, by, urgency, importance, requester: raisedBy === undefined ? null : requester }
}
