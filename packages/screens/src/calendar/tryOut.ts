import {
  addWorkingTime,
  type CalendarPiece,
  calendarStory,
  type Instant,
  instantOfReading,
  latestWithin,
  type WorkingClock,
  type WorkingMs,
  workingTimeBetween,
} from '@counterpart/core'
import { readTime } from '../clock/timeOfDay.ts'

/** A moment as it is typed: on the clocks of the calendar. */
export type Reading = { readonly date: string | null; readonly time: string }

/** Nothing when there is no such date or time, or calendars do not reach there. */
export function instantIn(timeZone: string, { date, time }: Reading): Instant | undefined {
  return date === null ? undefined : instantOfReading(timeZone, date, readTime(time))
}

export type Due = {
  readonly due: Instant
  readonly lateFrom: Instant
  /** Whether holidays are known up to there. */
  readonly isKnown: boolean
  readonly pieces: readonly CalendarPiece[]
}

/** When so much working time has passed; nothing when the calendar does not open for so long. */
export function dueAfter(clock: WorkingClock, from: Instant, ms: WorkingMs): Due | undefined {
  try {
    const due = addWorkingTime(clock, from, ms)
    const pieces = calendarStory(clock, from, due)
    return { due, lateFrom: latestWithin(clock, from, ms), isKnown: isKnownAt(clock, due), pieces }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The working time from one moment to another; below zero when they are in reverse. */
export function timeBetween(clock: WorkingClock, from: Instant, to: Instant) {
  const [first, last] = from <= to ? [from, to] : [to, from]
  return {
    counted: workingTimeBetween(clock, from, to),
    isKnown: isKnownAt(clock, last),
    pieces: calendarStory(clock, first, last),
  }
}

function isKnownAt({ calendar: { coveredUntil, timeZone } }: WorkingClock, at: Instant): boolean {
  const end = coveredUntil === undefined ? undefined : instantOfReading(timeZone, coveredUntil, '24:00')
  return end === undefined || at <= end
}
