import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import { dayMs } from './civilDate.ts'
import { earliestCovered } from './pages.ts'
import { compileCalendar } from './workingClock.ts'
import { nextOpening } from './workingTime.ts'

/**
 * The weeks, Monday first, that [from, until) touches: where each begins, and at the end where the last one ends.
 *
 * @param timeZone an IANA name; a week begins at the first instant of its Monday there, so some are an hour longer or shorter
 */
export function weekStarts(timeZone: string, from: Instant, until: Instant): readonly Instant[] {
  const mondays = compileCalendar({
    id: id<CalendarId>('mondays'),
    name: { en: 'Mondays' },
    timeZone,
    weekly: { mon: [['00:00', '24:00']] },
    holidays: [],
    exceptions: [],
  })
  const mondayAfter = (at: number) => nextOpening(mondays, instant(at)) as Instant
  // Eight days back is in the week before or earlier, and two days after a Monday began is past it.
  const starts = [mondayAfter(Math.max(earliestCovered, from - 8 * dayMs))]
  for (let last = starts[0] as Instant; last < until; last = starts.at(-1) as Instant)
    starts.push(mondayAfter(last + 2 * dayMs))
  const first = starts.findLastIndex((start) => start <= from)
  return starts.slice(Math.max(0, first))
}
