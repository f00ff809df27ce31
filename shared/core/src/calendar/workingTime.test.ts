import { describe, expect, it } from 'vitest'
import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import type { Shift, WorkingCalendar } from './workingCalendar.ts'
import { compileCalendar } from './workingClock.ts'
import {
  addWorkingTime,
  isWorkingTime,
  latestWithin,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractWorkingTime,
  workingMs,
  workingTimeBetween,
} from './workingTime.ts'

const aCalendar = (over: Partial<WorkingCalendar>): WorkingCalendar => ({
  id: id<CalendarId>('a-calendar'),
  name: { en: 'A calendar' },
  timeZone: 'UTC',
  weekly: {},
  holidays: [],
  exceptions: [],
  ...over,
})
const everyDay = (...shifts: Shift[]): WorkingCalendar['weekly'] => ({
  mon: shifts,
  tue: shifts,
  wed: shifts,
  thu: shifts,
  fri: shifts,
  sat: shifts,
  sun: shifts,
})
const workdays = (...shifts: Shift[]): WorkingCalendar['weekly'] => ({ ...everyDay(...shifts), sat: [], sun: [] })

const office = aCalendar({ timeZone: 'Europe/Berlin', weekly: workdays(['09:00', '17:00']) })
const shanghai = aCalendar({
  timeZone: 'Asia/Shanghai',
  weekly: workdays(['09:00', '12:00'], ['13:00', '18:00']),
  holidays: [{ date: '2026-02-17', name: { 'zh-CN': '春节', en: 'Spring Festival' } }],
  exceptions: [{ date: '2026-02-14', hours: [['09:00', '17:00']], name: { 'zh-CN': '调休上班' } }],
})
const nights = aCalendar({ timeZone: 'Europe/Berlin', weekly: everyDay(['22:00', '06:00']) })
const holidayNights = { ...nights, holidays: [{ date: '2026-05-01', name: { en: 'Labour Day' } }] }
const apia = aCalendar({ timeZone: 'Pacific/Apia', weekly: everyDay(['08:00', '16:00']) })
const liberia = aCalendar({ timeZone: 'Africa/Monrovia', weekly: everyDay(['09:00', '17:00']) })

const hours = (count: number) => workingMs(count * 3_600_000)

describe('working time between two instants', () => {
  it.each([
    {
      given: 'a weekend in between',
      calendar: office,
      from: '2026-11-20T15:00Z',
      to: '2026-11-23T09:00Z',
      minutes: 120,
    },
    { given: 'the reverse', calendar: office, from: '2026-11-23T09:00Z', to: '2026-11-20T15:00Z', minutes: -120 },
    { given: 'a lunch break', calendar: shanghai, from: '2026-03-02T03:00Z', to: '2026-03-02T06:00Z', minutes: 120 },
    {
      given: 'a make-up Saturday',
      calendar: shanghai,
      from: '2026-02-13T16:00Z',
      to: '2026-02-14T16:00Z',
      minutes: 480,
    },
    { given: 'a holiday', calendar: shanghai, from: '2026-02-16T16:00Z', to: '2026-02-17T16:00Z', minutes: 0 },
    { given: 'a night', calendar: nights, from: '2026-04-30T12:00Z', to: '2026-05-01T12:00Z', minutes: 480 },
    {
      given: 'a night cut by a holiday',
      calendar: holidayNights,
      from: '2026-04-30T12:00Z',
      to: '2026-05-01T12:00Z',
      minutes: 120,
    },
    {
      given: 'a night into the day after a holiday',
      calendar: holidayNights,
      from: '2026-05-01T12:00Z',
      to: '2026-05-02T12:00Z',
      minutes: 360,
    },
    {
      given: 'a night of which the clocks skip an hour',
      calendar: nights,
      from: '2026-03-28T12:00Z',
      to: '2026-03-29T12:00Z',
      minutes: 420,
    },
    {
      given: 'a night with an hour twice',
      calendar: nights,
      from: '2026-10-24T12:00Z',
      to: '2026-10-25T12:00Z',
      minutes: 540,
    },
    {
      given: 'a date that was skipped',
      calendar: apia,
      from: '2011-12-29T10:00Z',
      to: '2011-12-31T10:00Z',
      minutes: 960,
    },
    {
      given: 'an offset with seconds',
      calendar: liberia,
      from: '1971-06-01T09:44:00Z',
      to: '1971-06-01T09:45:00Z',
      minutes: 0.5,
    },
  ])('$given: $minutes', ({ calendar, from, to, minutes }) => {
    expect(workingTimeBetween(compileCalendar(calendar), instant(from), instant(to))).toBe(minutes * 60_000)
  })
})

describe('a shift whose edges fall where the clocks change', () => {
  const inBerlin = (...shift: Shift) => aCalendar({ timeZone: 'Europe/Berlin', weekly: { sun: [shift] } })
  it.each([
    { shift: ['02:15', '02:45'], day: 'skipped', date: '2026-03-29', open: [] },
    { shift: ['02:30', '03:15'], day: 'half skipped', date: '2026-03-29', open: [['01:00', '01:15']] },
    { shift: ['01:30', '02:30'], day: 'half skipped', date: '2026-03-29', open: [['00:30', '01:00']] },
    { shift: ['02:15', '02:45'], day: 'repeated', date: '2026-10-25', open: [['00:15', '00:45']] },
    { shift: ['02:30', '04:00'], day: 'half repeated', date: '2026-10-25', open: [['00:30', '03:00']] },
    { shift: ['01:00', '02:30'], day: 'half repeated', date: '2026-10-25', open: [['23:00', '00:30']] },
    { shift: ['02:00', '03:00'], day: 'repeated whole', date: '2026-10-25', open: [['00:00', '02:00']] },
  ] as const)('$shift.0 to $shift.1, $day', ({ shift: [opening, closing], date, open }) => {
    const midnight = Date.parse(date)
    const found = openIntervals(
      compileCalendar(inBerlin(opening, closing)),
      instant(midnight - 7_200_000),
      instant(midnight + 86_400_000),
    )
    expect(found.map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(11, 16)))).toEqual(open)
  })
})

describe('exceptional hours and breaks', () => {
  const nightOf = (over: Partial<WorkingCalendar>) =>
    openIntervals(compileCalendar(aCalendar(over)), instant('2026-05-01T00:00Z'), instant('2026-05-04T00:00Z')).map(
      ({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(8, 16)),
    )
  const lateFriday = { date: '2026-05-01', hours: [['20:00', '04:00']] } as const

  it('past midnight go on into the next date', () => {
    expect(nightOf({ exceptions: [lateFriday] })).toEqual([['01T20:00', '02T04:00']])
  })

  it('join the hours the next date has of its week', () => {
    expect(nightOf({ exceptions: [lateFriday], weekly: { sat: [['03:00', '05:00']] } })).toEqual([
      ['01T20:00', '02T05:00'],
    ])
  })

  it('end at midnight when the next date is a holiday or has hours of its own', () => {
    const holiday = { date: '2026-05-02', name: { en: 'Closed' } }
    expect(nightOf({ exceptions: [lateFriday], holidays: [holiday] })).toEqual([['01T20:00', '02T00:00']])
    const saturday = { date: '2026-05-02', hours: [['10:00', '11:00']] } as const
    expect(nightOf({ exceptions: [lateFriday, saturday] })).toEqual([
      ['01T20:00', '02T00:00'],
      ['02T10:00', '02T11:00'],
    ])
  })

  it('are taken out last, also past midnight', () => {
    expect(nightOf({ exceptions: [lateFriday], breaks: { '2026-05-01': [['23:30', '00:30']] } })).toEqual([
      ['01T20:00', '01T23:30'],
      ['02T00:30', '02T04:00'],
    ])
  })

  it('may open a holiday', () => {
    const holiday = { date: '2026-05-01', name: { en: 'Labour Day' } }
    expect(nightOf({ exceptions: [lateFriday], holidays: [holiday] })).toEqual([['01T20:00', '02T04:00']])
  })
})

describe('the due time and the last instant that is not late', () => {
  const clock = compileCalendar(office)
  const friday = instant('2026-11-20T08:00Z')

  it('are closing and the next opening when a whole shift is promised', () => {
    expect(addWorkingTime(clock, friday, hours(8))).toBe(instant('2026-11-20T16:00Z'))
    expect(latestWithin(clock, friday, hours(8))).toBe(instant('2026-11-23T08:00Z'))
  })

  it('are this very instant and the next opening when nothing is promised after hours', () => {
    const night = instant('2026-11-20T20:00Z')
    expect(addWorkingTime(clock, night, hours(0))).toBe(night)
    expect(latestWithin(clock, night, hours(0))).toBe(instant('2026-11-23T08:00Z'))
  })

  it('go back with less than nothing, as subtracting does', () => {
    expect(addWorkingTime(clock, friday, hours(-1))).toBe(instant('2026-11-19T15:00Z'))
    expect(subtractWorkingTime(clock, friday, hours(1))).toBe(instant('2026-11-19T15:00Z'))
    expect(subtractWorkingTime(clock, friday, hours(-1))).toBe(addWorkingTime(clock, friday, hours(1)))
  })
})

describe('a calendar that does not open again', () => {
  const fair = aCalendar({ exceptions: [{ date: '2026-06-01', hours: [['10:00', '12:00']] }] })
  const clock = compileCalendar(fair)
  const before = instant('2026-05-01T00:00Z')
  const after = instant('2026-07-01T00:00Z')

  it('counts what it has', () => {
    expect(workingTimeBetween(clock, before, after)).toBe(hours(2))
    expect(addWorkingTime(clock, before, hours(2))).toBe(instant('2026-06-01T12:00Z'))
    expect(subtractWorkingTime(clock, after, hours(2))).toBe(instant('2026-06-01T10:00Z'))
  })

  it('has no next opening, and no closing before its first', () => {
    expect(nextOpening(clock, after)).toBeUndefined()
    expect(previousClosing(clock, before)).toBeUndefined()
    expect(previousClosing(clock, after)).toBe(instant('2026-06-01T12:00Z'))
  })

  it('refuses to look for more', () => {
    expect(() => addWorkingTime(clock, before, workingMs(hours(2) + 1))).toThrow(RangeError)
    expect(() => latestWithin(clock, before, hours(2))).toThrow(RangeError)
    expect(() => subtractWorkingTime(clock, after, workingMs(hours(2) + 1))).toThrow(RangeError)
    expect(() => addWorkingTime(compileCalendar(aCalendar({})), before, hours(1))).toThrow(RangeError)
  })
})

describe('the ends of covered time', () => {
  const clock = compileCalendar(office)
  const first = instant('1970-01-01T00:00Z')
  const last = instant('2200-01-01T00:00Z')

  it('are both included', () => {
    let workingDays = 0
    for (let day = first; day < last; day = instant(day + 86_400_000)) {
      if (new Date(day).getUTCDay() % 6 !== 0) workingDays++
    }
    expect(workingTimeBetween(clock, first, last)).toBe(hours(8 * workingDays))
    expect(isWorkingTime(clock, last)).toBe(false)
    expect(nextOpening(clock, last)).toBeUndefined()
  })

  it.each([-1, Date.UTC(2200, 0, 1) + 1, 8.64e15, Number.NaN, Number.POSITIVE_INFINITY])('%s is beyond them', (at) => {
    const beyond = at as Instant
    expect(() => workingTimeBetween(clock, beyond, first)).toThrow(RangeError)
    expect(() => workingTimeBetween(clock, first, beyond)).toThrow(RangeError)
    expect(() => addWorkingTime(clock, beyond, hours(0))).toThrow(RangeError)
    expect(() => latestWithin(clock, beyond, hours(0))).toThrow(RangeError)
    expect(() => isWorkingTime(clock, beyond)).toThrow(RangeError)
    expect(() => openIntervals(clock, first, beyond)).toThrow(RangeError)
  })

  it('end a search for more time than there is', () => {
    expect(() => addWorkingTime(clock, first, workingMs(Number.MAX_SAFE_INTEGER))).toThrow(RangeError)
    expect(() => subtractWorkingTime(clock, last, workingMs(Number.MAX_SAFE_INTEGER))).toThrow(RangeError)
  })
})

describe('compiling a calendar that was not checked', () => {
  it.each([
    { what: 'an unknown time zone', over: { timeZone: 'Mars/Olympus' } },
    { what: 'a date that does not exist', over: { holidays: [{ date: '2026-02-30', name: { en: 'Never' } }] } },
    { what: 'a time that does not exist', over: { weekly: { mon: [['09:00', '17:60']] as const } } },
    { what: 'a start at 24:00', over: { weekly: { mon: [['24:00', '08:00']] as const } } },
  ] satisfies { what: string; over: Partial<WorkingCalendar> }[])('throws on $what', ({ over }) => {
    expect(() => compileCalendar(aCalendar(over))).toThrow(RangeError)
  })

  it('gives working time only to whole milliseconds', () => {
    expect(() => workingMs(0.5)).toThrow(RangeError)
    expect(() => workingMs(Number.NaN)).toThrow(RangeError)
  })
})
