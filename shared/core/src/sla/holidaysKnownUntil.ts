import { isBeyondCoverage, type WorkingClock } from '../calendar/index.ts'
import type { CalendarId } from '../kernel/index.ts'
import { dueAt, type SlaClock } from './slaClock.ts'

/**
 * The last date, `YYYY-MM-DD`, for which the holidays of a clock's calendar are known, where the clock is due later than
 * that and so may come to be due at another time; null everywhere else.
 */
export function holidaysKnownUntil(clock: SlaClock, calendarOf: (calendar: CalendarId) => WorkingClock): string | null {
  if (clock.state !== 'running' || clock.goal === null) return null
  const compiled = calendarOf(clock.calendar)
  const { calendar } = compiled
  if (calendar.coveredUntil === undefined) return null
  const due = dueAt(clock, compiled)
  return due !== null && isBeyondCoverage(calendar, due) ? calendar.coveredUntil : null
}
