import type { LocalText } from '../kernel/index.ts'
import { dayNumber, dayOfYear, weekdayIndex, yearlyDay } from './civilDate.ts'
import { type Hours, ownPart, tailPart, union } from './hours.ts'
import { type Shift, type Week, type WorkingCalendar, weekdays } from './workingCalendar.ts'

/** A week, and the first day it holds on. */
export type WeekInForce = {
  readonly from: number
  /** The open hours of each weekday from Monday on, with the tails of night shifts. */
  readonly hours: readonly (readonly Hours[])[]
  /** Those of its first day, which begins with the tail of the week before. */
  readonly first: readonly Hours[]
}

/** Hours of a date and, past midnight, of the next. */
export type HoursOver = { readonly own: readonly Hours[]; readonly tail: readonly Hours[] }
export type RuledDay = HoursOver & { readonly name: LocalText | undefined }
/** Without `closed` the whole date is. */
export type ClosedDay = { readonly closed: readonly Hours[] | undefined; readonly name: LocalText }

/** What a calendar says, by day number. */
export type DayRules = {
  /** In order; the first holds since ever. */
  readonly weeks: readonly WeekInForce[]
  readonly exceptions: ReadonlyMap<number, RuledDay>
  readonly holidays: ReadonlyMap<number, ClosedDay>
  /** By `dayOfYear`. */
  readonly yearly: ReadonlyMap<number, ClosedDay>
  readonly breaks: ReadonlyMap<number, HoursOver>
}

/**
 * Of a date that is listed twice the last entry counts.
 *
 * Throws a RangeError on a date or a time that does not exist, and on a calendar that still has a base: calendars from
 * outside pass `checkCalendar` and `flattenCalendar` first.
 */
export function dayRules(calendar: WorkingCalendar): DayRules {
  if (calendar.basedOn) throw new RangeError(`calendar ${calendar.id} is not joined with its base ${calendar.basedOn}`)
  const holidays = new Map<number, ClosedDay>()
  const yearly = new Map<number, ClosedDay>()
  const exceptions = new Map<number, RuledDay>()
  const breaks = new Map<number, HoursOver>()
  for (const { date, closed, name } of calendar.holidays) {
    const day = { closed: closed && union(ownPart(closed)), name }
    if (date.startsWith('--')) yearly.set(found(yearlyDay(date), date), day)
    else holidays.set(found(dayNumber(date), date), day)
  }
  for (const { date, hours, name } of calendar.exceptions)
    exceptions.set(found(dayNumber(date), date), { ...hoursOver(hours), name })
  for (const [date, hours] of Object.entries(calendar.breaks ?? {}))
    breaks.set(found(dayNumber(date), date), hoursOver(hours))
  return { weeks: weeksOf(calendar), exceptions, holidays, yearly, breaks }
}

export function weekInForce({ weeks }: DayRules, day: number): WeekInForce {
  let i = weeks.length - 1
  while (day < (weeks[i] as WeekInForce).from) i--
  return weeks[i] as WeekInForce
}

/** The hours that the week in force gives to a day, whatever holidays and exceptions say. */
export function weekHours(rules: DayRules, day: number): readonly Hours[] {
  const week = weekInForce(rules, day)
  return day === week.from ? week.first : (week.hours[weekdayIndex(day)] as readonly Hours[])
}

/** The holiday that closes a day or hours of it, if no exception does away with it. */
export const holidayOn = ({ holidays, yearly }: DayRules, day: number): ClosedDay | undefined =>
  holidays.get(day) ?? (yearly.size > 0 ? yearly.get(dayOfYear(day)) : undefined)

function weeksOf(calendar: WorkingCalendar): readonly WeekInForce[] {
  const shiftsOn = (week: Week, weekday: number): readonly Shift[] => week[weekdays[weekday % 7] ?? 'mon'] ?? []
  const changes = (calendar.changes ?? []).map(({ from, weekly }) => ({ from: found(dayNumber(from), from), weekly }))
  const weeks = [{ from: Number.NEGATIVE_INFINITY, weekly: calendar.weekly }, ...changes]
  return weeks.map(({ from, weekly }, index) => {
    const firstDay = Number.isFinite(from) ? weekdayIndex(from) : 0
    const before = weeks[index - 1]?.weekly ?? weekly
    const hoursAfter = (last: Week, weekday: number) =>
      union([...ownPart(shiftsOn(weekly, weekday)), ...tailPart(shiftsOn(last, weekday + 6))])
    return {
      from,
      hours: weekdays.map((_, weekday) => hoursAfter(weekly, weekday)),
      first: hoursAfter(before, firstDay),
    }
  })
}

const hoursOver = (shifts: readonly Shift[]): HoursOver => ({
  own: union(ownPart(shifts)),
  tail: union(tailPart(shifts)),
})

function found(day: number | undefined, date: string): number {
  if (day === undefined) throw new RangeError(`no such date: ${date}`)
  return day
}
