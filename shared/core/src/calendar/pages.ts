import { type Instant, instant } from '../kernel/index.ts'

/** Working clocks cover the time from here … */
export const earliestCovered: Instant = instant('1970-01-01T00:00Z')
/** … to here, both included. Far enough for any promise, near enough that a search that finds nothing ends soon. */
export const latestCovered: Instant = instant('2200-01-01T00:00Z')

/**
 * Covered time is cut into pages of 2^35 ms, about 398 days: what is known of a zone or a calendar is worked out a page
 * at a time, when it is first asked for. A power of two keeps the lookup one exact division.
 */
export const pageMs = 2 ** 35
export const lastPage: number = Math.floor(latestCovered / pageMs)
export const pageOf = (at: number): number => Math.floor(at / pageMs)

/** Lets covered instants through. Throws a RangeError on all others: they are checked at the door. */
export function mustBeCovered(at: number): void {
  // Written so that NaN is refused too.
  if (!(at >= earliestCovered && at <= latestCovered)) {
    throw new RangeError(`working time is known from 1970 to 2200 only, asked for: ${at}`)
  }
}
