import { alwaysOpenCalendar, type CalendarId, id, type Shift, type WorkingCalendar } from '@counterpart/core'
import { notices } from '../../readyCalendars/china.ts'
import { both } from './both.ts'

const allDays = (dates: readonly string[], en: string, zh: string) =>
  dates.map((date) => ({ date, name: both(en, zh) }))

const inOrder = <T extends { readonly date: string }>(days: readonly T[]): readonly T[] =>
  days.toSorted((a, b) => (a.date < b.date ? -1 : 1))

const officeDay: readonly Shift[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
]

/** The years that the work of the company reaches into. */
const announced = notices.filter(({ year }) => year >= 2025)
const daysOf = (first: string, last: string): readonly string[] => {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** Holidays and make-up days: notices of the General Office of the State Council on the holidays of 2025 and 2026. */
export const shanghaiOffice: WorkingCalendar = {
  id: id<CalendarId>('sample.shanghai-office'),
  name: both('Shanghai office hours', '上海办公时间'),
  timeZone: 'Asia/Shanghai',
  weekly: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: inOrder(
    announced.flatMap(({ off }) =>
      off.flatMap(([name, first, last]) => daysOf(first, last).map((date) => ({ date, name }))),
    ),
  ),
  exceptions: inOrder(
    announced.flatMap(({ work }) =>
      work.map(([name, date]) => ({
        date,
        hours: officeDay,
        name: both(`Make-up day for ${name.en}`, `${name['zh-CN']}调休上班`),
      })),
    ),
  ),
  coveredUntil: '2026-12-31',
}

const londonDay: readonly Shift[] = [['09:00', '17:30']]

/** Bank holidays of England and Wales in 2025 and 2026, as published by the government of the United Kingdom. */
export const londonOffice: WorkingCalendar = {
  id: id<CalendarId>('sample.london-office'),
  name: both('London office hours', '伦敦办公时间'),
  timeZone: 'Europe/London',
  weekly: { mon: londonDay, tue: londonDay, wed: londonDay, thu: londonDay, fri: londonDay },
  holidays: inOrder([
    ...allDays(['2025-01-01', '2026-01-01'], 'New Year’s Day', '元旦'),
    ...allDays(['2025-04-18', '2026-04-03'], 'Good Friday', '耶稣受难日'),
    ...allDays(['2025-04-21', '2026-04-06'], 'Easter Monday', '复活节星期一'),
    ...allDays(['2025-05-05', '2026-05-04'], 'Early May bank holiday', '五月初银行假日'),
    ...allDays(['2025-05-26', '2026-05-25'], 'Spring bank holiday', '春季银行假日'),
    ...allDays(['2025-08-25', '2026-08-31'], 'Summer bank holiday', '夏季银行假日'),
    ...allDays(['2025-12-25', '2026-12-25'], 'Christmas Day', '圣诞节'),
    ...allDays(['2025-12-26'], 'Boxing Day', '节礼日'),
    ...allDays(['2026-12-28'], 'Boxing Day (substitute day)', '节礼日（补假）'),
  ]),
  exceptions: [],
  coveredUntil: '2026-12-31',
}

export const operations: WorkingCalendar = alwaysOpenCalendar(
  id<CalendarId>('sample.operations'),
  both('IT operations, around the clock', '信息技术运维（全天候）'),
)

export const calendars: readonly WorkingCalendar[] = [shanghaiOffice, londonOffice, operations]
