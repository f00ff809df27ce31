import { dayMs, msOfDay } from './civilDate.ts'
import { type Check, checkFields, list, optional, under } from './fieldChecks.ts'
import { type Shift, weekdays } from './workingCalendar.ts'

const mostShiftsOfDay = 48

/** Milliseconds from the midnight before a shift begins; past the next midnight they count on. */
type Span = { readonly from: number; readonly to: number }

const spanOf = ([from, to]: Shift): Span => {
  const [start, end] = [msOfDay(from) ?? 0, msOfDay(to) ?? 0]
  return { from: start, to: end < start ? end + dayMs : end }
}
const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

const reading: Check = (value, path, report) => {
  if (typeof value !== 'string' || msOfDay(value) === undefined) report(path, 'not-a-time')
}

const shift: Check = (value, path, report) => {
  if (!Array.isArray(value) || value.length !== 2) return report(path, 'malformed')
  const [from, to] = value
  // 24:00 is only ever an end.
  if (from === '24:00') report(under(path, 0), 'not-a-time')
  else reading(from, under(path, 0), report)
  reading(to, under(path, 1), report)
  // Both nothing and a whole day could be meant.
  if (typeof from === 'string' && from === to && msOfDay(from) !== undefined) report(path, 'no-length')
}

const listOfShifts = list(mostShiftsOfDay, shift)

/** The shifts that begin on one day: none of them at the time of another. */
export const shifts: Check = (value, path, report) => {
  if (!isSound(listOfShifts, value)) return listOfShifts(value, path, report)
  const spans = (value as readonly Shift[]).map(spanOf)
  for (const [index, span] of spans.entries())
    if (spans.slice(0, index).some((earlier) => overlap(earlier, span))) report(under(path, index), 'overlaps')
}

/** Hours within one date: none past its midnight. */
export const hoursOfDate: Check = (value, path, report) => {
  shifts(value, path, report)
  if (!isSound(listOfShifts, value)) return
  for (const [index, one] of (value as readonly Shift[]).entries())
    if (spanOf(one).to > dayMs) report(under(path, index), 'reversed')
}

/** The shifts of every weekday: no night shift that runs into the hours of the day after. */
export const week: Check = (value, path, report) => {
  checkFields(value, path, report, Object.fromEntries(weekdays.map((weekday) => [weekday, optional(shifts)])))
  const shiftsOn = (day: number): readonly Shift[] => {
    const found: unknown = (value as Record<string, unknown> | null)?.[weekdays[day % 7] ?? 'mon']
    return isSound(listOfShifts, found) ? (found as readonly Shift[]) : []
  }
  for (const [day, weekday] of weekdays.entries()) {
    const nextDay = shiftsOn(day + 1).map(spanOf)
    for (const [index, one] of shiftsOn(day).entries()) {
      const { from, to } = spanOf(one)
      const afterMidnight = { from: from - dayMs, to: to - dayMs }
      if (nextDay.some((next) => overlap(afterMidnight, next))) report(`${path}.${weekday}.${index}`, 'overlaps')
    }
  }
}

function isSound(check: Check, value: unknown): boolean {
  let sound = true
  check(value, '', () => {
    sound = false
  })
  return sound
}
