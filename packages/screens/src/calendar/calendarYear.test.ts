import { type CalendarId, compileCalendar, id, type Week, type WorkingCalendar } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { calendarYear } from './calendarYear.ts'

const office = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
] as const
const workWeek: Week = { mon: office, tue: office, wed: office, thu: office, fri: office }
const name = { en: 'National Day', 'zh-CN': '国庆节' }
const calendar = (change: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  id: id<CalendarId>('shanghai'),
  name: { en: 'Shanghai' },
  timeZone: 'Asia/Shanghai',
  weekly: workWeek,
  holidays: [],
  exceptions: [],
  ...change,
})
const dayIn = (of: WorkingCalendar, date: string) =>
  calendarYear(compileCalendar(of), Number(date.slice(0, 4))).find((day) => day.date === date)
const hours = [['10:00', '16:00']] as const

describe('a day of the year', () => {
  it.each([
    { given: 'a Thursday', date: '2026-10-08', change: {}, kind: 'working', hours: office },
    { given: 'a Saturday', date: '2026-10-10', change: {}, kind: 'closed', hours: [] },
    {
      given: 'a holiday',
      date: '2026-10-01',
      change: { holidays: [{ date: '2026-10-01', name }] },
      kind: 'holiday',
      hours: [],
    },
    {
      given: 'a holiday of every year',
      date: '2031-10-01',
      change: { holidays: [{ date: '--10-01', name }] },
      kind: 'holiday',
      hours: [],
    },
    {
      given: 'a holiday of some hours',
      date: '2026-10-01',
      change: { holidays: [{ date: '2026-10-01', name, closed: [['12:30', '24:00']] as const }] },
      kind: 'part-day',
      hours: [['09:00', '12:00']],
    },
    {
      given: 'a Saturday on which people work',
      date: '2026-10-10',
      change: { exceptions: [{ date: '2026-10-10', hours, name }] },
      kind: 'make-up',
      hours,
    },
    {
      given: 'a Thursday with other hours',
      date: '2026-10-08',
      change: { exceptions: [{ date: '2026-10-08', hours }] },
      kind: 'own-hours',
      hours,
    },
    {
      given: 'a Thursday that is closed',
      date: '2026-10-08',
      change: { exceptions: [{ date: '2026-10-08', hours: [] }] },
      kind: 'holiday',
      hours: [],
    },
    {
      given: 'a holiday on which people work after all',
      date: '2026-10-01',
      change: { holidays: [{ date: '--10-01', name }], exceptions: [{ date: '2026-10-01', hours }] },
      kind: 'own-hours',
      hours,
    },
    {
      given: 'a day with a break',
      date: '2026-10-08',
      change: { breaks: { '2026-10-08': [['12:30', '18:00']] as const } },
      kind: 'own-hours',
      hours: [['09:00', '12:00']],
    },
  ])('$given is "$kind"', ({ date, change, kind, hours }) => {
    expect(dayIn(calendar(change), date)).toMatchObject({ kind, hours })
  })

  it('has the hours of night shifts on both of their dates, and whole days to 24:00', () => {
    const nights = calendar({ weekly: { mon: [['22:00', '06:00']], wed: [['00:00', '24:00']] } })
    expect(dayIn(nights, '2026-10-05')).toMatchObject({ kind: 'working', hours: [['22:00', '24:00']] })
    expect(dayIn(nights, '2026-10-06')).toMatchObject({ kind: 'working', hours: [['00:00', '06:00']] })
    expect(dayIn(nights, '2026-10-07')).toMatchObject({ hours: [['00:00', '24:00']] })
  })

  it('is told on the clocks of its zone, on the day they change too', () => {
    const london = calendar({ timeZone: 'Europe/London', weekly: { sun: [['00:30', '03:00']] } })
    expect(dayIn(london, '2026-03-29')?.hours).toEqual([['00:30', '03:00']])
    expect(dayIn(london, '2026-10-25')?.hours).toEqual([['00:30', '03:00']])
  })

  it('follows the week in force', () => {
    const changed = calendar({ changes: [{ from: '2026-10-05', weekly: { sat: hours } }] })
    expect(dayIn(changed, '2026-10-01')?.kind).toBe('working')
    expect(dayIn(changed, '2026-10-08')?.kind).toBe('closed')
    expect(dayIn(changed, '2026-10-10')).toMatchObject({ kind: 'working', hours })
  })

  it('says whether its holidays are known', () => {
    const known = calendar({ coveredUntil: '2026-10-01' })
    expect([dayIn(known, '2026-10-01')?.isKnown, dayIn(known, '2026-10-02')?.isKnown]).toEqual([true, false])
    expect(dayIn(calendar(), '2199-10-01')?.isKnown).toBe(true)
  })

  it('is there for every date of a year that calendars cover', () => {
    const lengthOf = (year: number, timeZone = 'Asia/Shanghai') =>
      calendarYear(compileCalendar(calendar({ timeZone })), year).length
    expect([lengthOf(2024), lengthOf(2026)]).toEqual([366, 365])
    // A zone that skipped a date: it has no hours there.
    expect(dayIn(calendar({ timeZone: 'Pacific/Apia' }), '2011-12-30')).toMatchObject({ hours: [] })
  })
})
