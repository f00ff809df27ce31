import type { Brand, Instant } from '../kernel/index.ts'
import { earliestAt, isOpenAt, latestAt, type OpenSpan, openBefore, stretchesWithin } from './openSpan.ts'
import { spanOver, spanReaching, spanWith, type WorkingClock } from './workingClock.ts'

/** A length of open time, in integer milliseconds. Below zero it is time back. */
export type WorkingMs = Brand<number, 'WorkingMs'>

/** The one place that gives out working time. Throws a RangeError on what is not a safe integer. */
export function workingMs(value: number): WorkingMs {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a number of milliseconds: ${value}`)
  return value as WorkingMs
}

// The functions for many clocks allocate nothing: what they ask for when a span has to grow is a span, never a number,
// since a number that comes out of a call would be boxed on every path.
//
// All that is here follows from B(t), the open time before t: see Le Boudec and Thiran, "Network Calculus" (2001),
// section 3.1, on the two pseudo-inverses of a function that never falls.

/**
 * The open time from one instant to another; below zero when they are in reverse. Exact: additive over any instant in
 * between. Throws a RangeError on instants outside 1970 to 2200, as all questions here do.
 */
export function workingTimeBetween(clock: WorkingClock, from: Instant, to: Instant): WorkingMs {
  const span = spanOver(clock, from, to)
  return (openBefore(span, to) - openBefore(span, from)) as WorkingMs
}

/**
 * The earliest instant by which so much open time has passed since `from`: a whole shift ends at closing, and nothing
 * at all is `from` itself. What people are told as the due time. With less than zero it goes back, as
 * `subtractWorkingTime`.
 *
 * Throws a RangeError when the calendar does not open for so long again before 2200.
 */
export function addWorkingTime(clock: WorkingClock, from: Instant, ms: WorkingMs): Instant {
  let span = spanWith(clock, from)
  let open = openBefore(span, from) + ms
  if (ms > 0 ? open > span.openMs : open < 0) {
    span = mustReach(clock, from, ms, ms > 0 ? 'earliest' : 'latest')
    open = openBefore(span, from) + ms
  }
  if (ms === 0) return from
  return (ms > 0 ? earliestAt(span, open) : latestAt(span, open)) as Instant
}

/**
 * The latest instant from which so much open time leads to `from`: taken from closing, a whole shift began at opening.
 * Nothing at all is `from` itself. With less than zero it goes on, as `addWorkingTime`.
 *
 * Throws a RangeError when the calendar was not open for so long since 1970.
 */
export function subtractWorkingTime(clock: WorkingClock, from: Instant, ms: WorkingMs): Instant {
  return addWorkingTime(clock, from, -ms as WorkingMs)
}

/**
 * The last instant at which no more than so much open time has passed since `from`: the last that is not late. After
 * closing no time is used, so a whole shift lasts until the next opening.
 *
 * Throws a RangeError when there is none before 2200, since the calendar does not open for longer than that.
 */
export function latestWithin(clock: WorkingClock, from: Instant, ms: WorkingMs): Instant {
  let span = spanWith(clock, from)
  let open = openBefore(span, from) + ms
  if (open < 0 || open >= span.openMs) {
    span = mustReach(clock, from, ms, 'latest')
    open = openBefore(span, from) + ms
  }
  return latestAt(span, open) as Instant
}

/** Whether the calendar is open. At the closing instant it is closed. */
export function isWorkingTime(clock: WorkingClock, at: Instant): boolean {
  return isOpenAt(spanWith(clock, at), at)
}

/** `at` itself while open, else the next opening; nothing when the calendar does not open again before 2200. */
export function nextOpening(clock: WorkingClock, at: Instant): Instant | undefined {
  const span = spanReaching(clock, at, 0, 'latest')
  return span && (latestAt(span, openBefore(span, at)) as Instant)
}

/**
 * The last instant up to `at` that has open time right before it: `at` itself while open or at closing, else the last
 * closing (at an opening too). Nothing when the calendar was never open since 1970.
 */
export function previousClosing(clock: WorkingClock, at: Instant): Instant | undefined {
  const span = spanReaching(clock, at, 0, 'earliest')
  return span && (earliestAt(span, openBefore(span, at)) as Instant)
}

export type OpenInterval = { readonly from: Instant; readonly to: Instant }

/** The open stretches between two instants, in order, joined where they touch, cut at both instants. */
export function openIntervals(clock: WorkingClock, from: Instant, to: Instant): readonly OpenInterval[] {
  return stretchesWithin(spanOver(clock, from, to), from, to) as readonly OpenInterval[]
}

function mustReach(clock: WorkingClock, from: Instant, ms: WorkingMs, which: 'earliest' | 'latest'): OpenSpan {
  const span = spanReaching(clock, from, ms, which)
  if (span !== undefined) return span
  throw new RangeError(
    `calendar ${clock.calendar.id} has no ${ms} ms of working time from ${from} between 1970 and 2200`,
  )
}
