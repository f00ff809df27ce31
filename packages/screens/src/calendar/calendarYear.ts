import {
  compileCalendar,
  type Instant,
  instantOfReading,
  type LocalText,
  openIntervals,
  type Shift,
  type WorkingCalendar,
  type WorkingClock,
  workingTimeBetween,
} from '@counterpart/core'
import { datesOfYear, plusDays } from './civilDays.ts'

/** What makes a day what it is. `closed` and `working` follow from the week alone. */
export type DayKind = 'working' | 'closed' | 'holiday' | 'part-day' | 'make-up' | 'own-hours'

export type YearDay = {
  readonly date: string
  readonly kind: DayKind
  readonly name: LocalText | undefined
  /** The hours that are open in the end, night shifts of the day before among them. */
  readonly hours: readonly Shift[]
  /** Whether holidays are known for this date. */
  readonly isKnown: boolean
}

/** @param clock of a calendar joined with its base @returns the days of a year, in order */
export function calendarYear(clock: WorkingClock, year: number): readonly YearDay[] {
  const { calendar } = clock
  const plain = compileCalendar({ ...calendar, holidays: [], exceptions: [], breaks: undefined })
  const holidays = new Map(calendar.holidays.map((holiday) => [holiday.date, holiday]))
  const exceptions = new Map(calendar.exceptions.map((day) => [day.date, day]))
  return hoursOfYear(clock, year).map(({ date, from, to, hours }) => {
    const isKnown = calendar.coveredUntil === undefined || date <= calendar.coveredUntil
    const exception = exceptions.get(date)
    if (exception) {
      const isExtra = workingTimeBetween(plain, from, to) === 0
      const kind = exception.hours.length === 0 ? 'holiday' : isExtra ? 'make-up' : 'own-hours'
      return { date, kind, name: exception.name, hours, isKnown }
    }
    const holiday = holidays.get(date) ?? holidays.get(`-${date.slice(4)}`)
    if (holiday) return { date, kind: holiday.closed ? 'part-day' : 'holiday', name: holiday.name, hours, isKnown }
    const kind = calendar.breaks?.[date] ? 'own-hours' : hours.length > 0 ? 'working' : 'closed'
    return { date, kind, name: undefined, hours, isKnown }
  })
}

type OpenDay = { readonly date: string; readonly from: Instant; readonly to: Instant; readonly hours: readonly Shift[] }

function hoursOfYear(clock: WorkingClock, year: number): readonly OpenDay[] {
  const { timeZone } = clock.calendar
  const starts = startsOfDays(clock.calendar, year)
  const first = starts[0]?.from
  const last = starts.at(-1)?.to
  if (first === undefined || last === undefined) return []
  const open = openIntervals(clock, first, last)
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  let at = 0
  return starts.map(({ date, from, to }) => {
    while (at < open.length && (open[at] as { to: Instant }).to <= from) at++
    const hours: Shift[] = []
    for (let i = at; i < open.length && (open[i] as { from: Instant }).from < to; i++) {
      const { from: opening, to: closing } = open[i] as { from: Instant; to: Instant }
      hours.push([opening <= from ? '00:00' : format.format(opening), closing >= to ? '24:00' : format.format(closing)])
    }
    return { date, from, to, hours }
  })
}

/** Where each day begins and ends, as far as calendars reach. */
function startsOfDays({ timeZone }: WorkingCalendar, year: number) {
  return datesOfYear(year).flatMap((date) => {
    const from = instantOfReading(timeZone, date, '00:00')
    const to = instantOfReading(timeZone, plusDays(date, 1), '00:00')
    return from === undefined || to === undefined ? [] : [{ date, from, to }]
  })
}
