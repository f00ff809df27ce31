import { type CalendarId, id, type Shift, type WorkingCalendar } from '@counterpart/core'

export const timeZone = 'America/New_York'
const years = Array.from({ length: 22 }, (_, i) => 2018 + i)

/** The ten federal holidays that have been there all along, in the words of OpenStreetMap's opening hours. */
export const yearly = [
  { name: "New Year's Day", rule: 'Jan 01' },
  { name: 'Birthday of Martin Luther King', rule: 'Jan Mo[3]' },
  { name: "Washington's Birthday", rule: 'Feb Mo[3]' },
  { name: 'Memorial Day', rule: 'May Mo[-1]' },
  { name: 'Independence Day', rule: 'Jul 04' },
  { name: 'Labor Day', rule: 'Sep Mo[1]' },
  { name: 'Columbus Day', rule: 'Oct Mo[2]' },
  { name: 'Veterans Day', rule: 'Nov 11' },
  { name: 'Thanksgiving Day', rule: 'Nov Th[4]' },
  { name: 'Christmas Day', rule: 'Dec 25' },
] as const

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = 'Su Mo Tu We Th Fr Sa'.split(' ')

function dateOf(rule: string, year: number): string {
  const [monthName = '', day = ''] = rule.split(' ')
  const month = months.indexOf(monthName)
  const [, weekday, count] = /^(\w\w)\[(-?\d)\]$/.exec(day) ?? []
  const dates = Array.from({ length: 31 }, (_, i) => new Date(Date.UTC(year, month, i + 1))).filter((date) =>
    weekday === undefined
      ? date.getUTCDate() === Number(day)
      : date.getUTCMonth() === month && date.getUTCDay() === weekdays.indexOf(weekday),
  )
  const found = dates.at(Number(count ?? 1) > 0 ? Number(count ?? 1) - 1 : Number(count))
  if (found === undefined) throw new Error(`no ${rule} in ${year}`)
  return found.toISOString().slice(0, 10)
}

const nineToFive: readonly Shift[] = [['09:00', '17:00']]

/** An office in New York: Monday to Friday from nine to five, ten holidays a year. */
export const office: WorkingCalendar = {
  id: id<CalendarId>('new-york'),
  name: { en: 'New York office' },
  timeZone,
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: years.flatMap((year) => yearly.map(({ name, rule }) => ({ date: dateOf(rule, year), name: { en: name } }))),
  exceptions: [],
}
