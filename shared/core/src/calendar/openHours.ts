import { dayInYear, yearOf } from './civilDate.ts'
import { type DayRules, holidayOn, weekHours } from './dayRules.ts'
import { type Hours, union, without } from './hours.ts'

const closedAllDay: readonly Hours[] = []

/** The open hours of a day: in order, apart from each other, none past midnight. */
export function hoursOn(rules: DayRules, day: number): readonly Hours[] {
  const { exceptions, breaks } = rules
  const own = exceptions.get(day)?.own
  const holiday = own === undefined ? holidayOn(rules, day) : undefined
  if (holiday !== undefined && holiday.closed === undefined) return closedAllDay
  const open = own ?? union([...weekHours(rules, day), ...(exceptions.get(day - 1)?.tail ?? [])])
  const taken = [...(breaks.get(day)?.own ?? []), ...(breaks.get(day - 1)?.tail ?? [])]
  return without(open, [...(holiday?.closed ?? []), ...taken])
}

/** The days from one to another, both included, that may differ from their weekday in the week in force, in order. */
export function specialDays(rules: DayRules, first: number, last: number): Int32Array {
  const days = new Set<number>()
  const add = (day: number) => {
    if (day >= first && day <= last) days.add(day)
  }
  for (const { from } of rules.weeks) add(from)
  for (const day of rules.holidays.keys()) add(day)
  // What begins on one of these may run into the next.
  for (const named of [rules.exceptions, rules.breaks]) {
    for (const day of named.keys()) {
      add(day)
      add(day + 1)
    }
  }
  if (rules.yearly.size > 0) {
    for (let year = yearOf(first); year <= yearOf(last); year++)
      for (const dayOfYear of rules.yearly.keys()) add(dayInYear(year, dayOfYear))
  }
  return new Int32Array([...days]).sort()
}
