import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import { dayMs } from './civilDate.ts'
import { earliestCovered } from './pages.ts'
import { compileCalendar } from './workingClock.ts'
import { nextOpening } from './workingTime.ts'

/**
 * The first instant of a month in a zone, also where its first midnight does not exist.
 *
 * @param month from 1; outside 1 to 12 it counts into other years
 */
export function startOfMonth(timeZone: string, year: number, month: number): Instant {
  const day = Date.UTC(year, month - 1, 1)
  const firstDay = compileCalendar({
    id: id<CalendarId>('first-day'),
    name: { en: 'First day' },
    timeZone,
    weekly: {},
    holidays: [],
    exceptions: [{ date: new Date(day).toISOString().slice(0, 10), hours: [['00:00', '24:00']] }],
  })
  return nextOpening(firstDay, instant(Math.max(earliestCovered, day - 2 * dayMs))) as Instant
}

/**
 * The months that [from, until) touches: where each begins, and at the end where the last one ends. A month that had
 * begun before 1970 in its zone is not covered: the first one is the next.
 */
export function monthStarts(timeZone: string, from: Instant, until: Instant): readonly Instant[] {
  // Two days before is never in a later month, and at most one month early.
  const early = new Date(Math.max(earliestCovered + dayMs, from - 2 * dayMs)).toISOString()
  const [year, month] = [Number(early.slice(0, 4)), Number(early.slice(5, 7))]
  const starts = [startOfMonth(timeZone, year, month)]
  for (let next = 1; (starts.at(-1) as Instant) < until || starts.length < 2; next++)
    starts.push(startOfMonth(timeZone, year, month + next))
  return starts.slice(
    Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    ),
  )
}
