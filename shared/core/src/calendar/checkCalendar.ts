import { type FieldIssue, isId, ok, type Result, refuse } from '../kernel/index.ts'
import { hoursOfDate, shifts, week } from './checkShifts.ts'
import { dayNumber, yearlyDay } from './civilDate.ts'
import { dayRules } from './dayRules.ts'
import {
  type Check,
  checkFields,
  entriesOf,
  type Fields,
  list,
  localText,
  optional,
  type Report,
  record,
  required,
  text,
  under,
} from './fieldChecks.ts'
import { hoursOn } from './openHours.ts'
import type { WorkingCalendar } from './workingCalendar.ts'
import { isTimeZone } from './zone.ts'

export type CalendarRefusal = { readonly kind: 'invalid-calendar'; readonly issues: readonly FieldIssue[] }

const longestSource = 500
const mostDates = 5000
const mostChanges = 200
/** The years that working clocks cover: a holiday in another one is a slip of the pen. */
const firstYear = 1970
const lastYear = 2199

/**
 * Takes a draft of any shape for a working calendar that people may save, or says of each field what is wrong with it:
 * missing, unknown or of another type; a time zone, date or time that does not exist; a year outside 1970 to 2199;
 * shifts at the same time as others, or without length; a part-day holiday that ends before it starts; a date listed
 * twice; changes out of order; a calendar that never opens, or not after its last change. A shift that ends before it
 * starts is a night shift. Whether the base exists is for `flattenCalendar` to say.
 */
export function checkCalendar(draft: unknown): Result<WorkingCalendar, CalendarRefusal> {
  const issues: FieldIssue[] = []
  const report: Report = (path, reason, limit) => {
    issues.push(limit === undefined ? { path, reason } : { path, reason, limit })
  }
  checkFields(draft, '', report, {
    id: required(text((value) => isId(value) || 'not-an-id')),
    name: required(localText),
    timeZone: required(text((value) => isTimeZone(value) || 'not-a-time-zone')),
    weekly: required(week),
    changes: optional(changes),
    basedOn: optional(base),
    holidays: required(
      listOfDays({ date: required(holidayDate), name: required(localText), closed: optional(hoursOfDate) }),
    ),
    exceptions: required(listOfDays({ date: required(date), hours: required(shifts), name: optional(localText) })),
    breaks: optional(shiftsByDate),
    coveredUntil: optional(date),
    source: optional(text(() => true, longestSource)),
  })
  if (issues.length === 0) {
    const weekOfNoUse = neverOpenWeek(draft as WorkingCalendar)
    if (weekOfNoUse !== undefined) report(weekOfNoUse, 'too-few', 1)
  }
  return issues.length === 0 ? ok(draft as WorkingCalendar) : refuse({ kind: 'invalid-calendar', issues })
}

const base: Check = (value, path, report) => {
  if (value !== null) text((id) => isId(id) || 'not-an-id')(value, path, report)
}

const date: Check = (value, path, report) => {
  if (typeof value !== 'string') return report(path, 'wrong-type')
  if (dayNumber(value) === undefined) return report(path, 'not-a-date')
  const year = Number(value.slice(0, 4))
  if (year < firstYear) report(path, 'too-small', firstYear)
  if (year > lastYear) report(path, 'too-large', lastYear)
}

const holidayDate: Check = (value, path, report) => {
  if (typeof value !== 'string' || yearlyDay(value) === undefined) date(value, path, report)
}

/** Entries that are each for another date, which stands in `key`. */
const listByDate =
  (most: number, key: string, fields: Fields): Check =>
  (value, path, report) => {
    list(most, record(fields))(value, path, report)
    const seen = new Set<unknown>()
    for (const [index, given] of datesIn(value, key).entries()) {
      if (given !== undefined && seen.has(given)) report(under(under(path, index), key), 'repeated')
      seen.add(given)
    }
  }

const datesIn = (value: unknown, key: string): readonly unknown[] =>
  Array.isArray(value) ? value.map((entry) => entry?.[key] as unknown) : []

const listOfDays = (fields: Fields): Check => listByDate(mostDates, 'date', fields)

const changes: Check = (value, path, report) => {
  listByDate(mostChanges, 'from', { from: required(date), weekly: required(week) })(value, path, report)
  const dates = datesIn(value, 'from')
  for (const [index, given] of dates.entries()) {
    const before = dates[index - 1]
    if (typeof given === 'string' && typeof before === 'string' && given < before)
      report(`${path}.${index}.from`, 'out-of-order')
  }
}

const shiftsByDate: Check = (value, path, report) => {
  const entries = entriesOf(value)
  if (entries === undefined) return report(path, 'wrong-type')
  if (entries.length > mostDates) return report(path, 'too-many', mostDates)
  for (const [day, hours] of entries) {
    date(day, under(path, day), report)
    shifts(hours, under(path, day), report)
  }
}

/** The path of the last week, when nothing opens while it holds: clocks that run by it would never come due. */
function neverOpenWeek(calendar: WorkingCalendar): string | undefined {
  const [last, place] = [calendar.changes?.at(-1), `changes.${(calendar.changes?.length ?? 0) - 1}.weekly`]
  const { weekly } = last ?? calendar
  // Taken for the only week, so that the tail of a night shift before it does not count.
  const rules = dayRules({ ...calendar, weekly, changes: undefined, basedOn: undefined })
  const end = dayNumber(`${lastYear}-12-31`) ?? 0
  for (let day = last ? (dayNumber(last.from) ?? 0) : 0; day <= end; day++)
    if (hoursOn(rules, day).length > 0) return undefined
  return last ? place : 'weekly'
}
