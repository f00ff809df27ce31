import type { Instant } from '../kernel/index.ts'
import { dayMs, dayNumber } from './civilDate.ts'
import type { WorkingCalendar } from './workingCalendar.ts'
import { zoneOf } from './zone.ts'

/** Wall clocks are never further from UTC than this. */
const farthestOffsetMs = dayMs

/**
 * Whether an instant lies after the last date for which the calendar's holidays are known, by the date that its zone's
 * clocks show: what is reckoned up to then may still move. Never for a calendar that does not say how far it is known.
 *
 * Throws a RangeError on a last date that does not exist and on a zone that this machine does not know.
 */
export function isBeyondCoverage(
  { coveredUntil, timeZone }: Pick<WorkingCalendar, 'coveredUntil' | 'timeZone'>,
  at: Instant,
): boolean {
  if (coveredUntil === undefined) return false
  const lastDay = dayNumber(coveredUntil)
  if (lastDay === undefined) throw new RangeError(`no such date: ${coveredUntil}`)
  const end = (lastDay + 1) * dayMs
  // Asking the zone costs more than all the rest, and only near the end does the answer hang on it.
  if (at < end - farthestOffsetMs) return false
  if (at >= end + farthestOffsetMs) return true
  return at + zoneOf(timeZone).offsetAt(at) >= end
}
