import { describe, expect, it } from 'vitest'
import { type CalendarId, id, instant } from '../kernel/index.ts'
import type { Shift, WorkingCalendar } from './workingCalendar.ts'
import { compileCalendar } from './workingClock.ts'
import { openIntervals } from './workingTime.ts'

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

describe('a calendar that changes from a date on', () => {
  const changing = aCalendar({
    weekly: everyDay(['22:00', '06:00']),
    changes: [
      { from: '2026-05-02', weekly: {} },
      { from: '2026-05-04', weekly: everyDay(['09:00', '10:00']) },
    ],
  })

  it('keeps the hours it had before, to the end of the last night shift', () => {
    const found = openIntervals(
      compileCalendar(changing),
      instant('2026-04-30T12:00Z'),
      instant('2026-05-06T00:00Z'),
    ).map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(5, 16)))
    expect(found).toEqual([
      ['04-30T22:00', '05-01T06:00'],
      ['05-01T22:00', '05-02T06:00'],
      ['05-04T09:00', '05-04T10:00'],
      ['05-05T09:00', '05-05T10:00'],
    ])
  })
})

describe('holidays of every year and of part of a day', () => {
  const name = { en: 'Holiday' }
  const openOn = (over: Partial<WorkingCalendar>, date: string) => {
    const clock = compileCalendar(aCalendar({ weekly: everyDay(['22:00', '02:00'], ['09:00', '17:00']), ...over }))
    return openIntervals(clock, instant(`${date}T00:00Z`), instant(Date.parse(date) + 86_400_000)).map(
      ({ from, to }) => `${new Date(from).toISOString().slice(11, 16)}-${new Date(to).toISOString().slice(11, 16)}`,
    )
  }
  const usual = ['00:00-02:00', '09:00-17:00', '22:00-00:00']
  const afternoon = { date: '2026-12-24', name, closed: [['12:00', '24:00']] } as const

  it.each([
    { given: 'a year', holidays: [{ date: '--05-01', name }], date: '2026-05-01', open: [] },
    { given: 'another year', holidays: [{ date: '--05-01', name }], date: '2199-05-01', open: [] },
    { given: 'the day after', holidays: [{ date: '--05-01', name }], date: '2026-05-02', open: usual },
    { given: 'a leap day', holidays: [{ date: '--02-29', name }], date: '2028-02-29', open: [] },
    { given: 'no leap day', holidays: [{ date: '--02-29', name }], date: '2027-03-01', open: usual },
    { given: 'an afternoon', holidays: [afternoon], date: '2026-12-24', open: ['00:00-02:00', '09:00-12:00'] },
    { given: 'the night after it', holidays: [afternoon], date: '2026-12-25', open: usual },
    {
      given: 'an afternoon of every year',
      holidays: [{ ...afternoon, date: '--12-24' }],
      date: '2030-12-24',
      open: ['00:00-02:00', '09:00-12:00'],
    },
    {
      given: 'an afternoon of one year in place of the whole date',
      holidays: [{ date: '--12-24', name }, afternoon],
      date: '2026-12-24',
      open: ['00:00-02:00', '09:00-12:00'],
    },
    {
      given: 'no hours at all, which closes none',
      holidays: [{ date: '2026-12-24', name, closed: [] }],
      date: '2026-12-24',
      open: usual,
    },
    {
      given: 'a date with hours of its own, which go before',
      holidays: [{ date: '--12-24', name }, afternoon],
      exceptions: [{ date: '2026-12-24', hours: [['13:00', '14:00']] as const }],
      date: '2026-12-24',
      open: ['13:00-14:00'],
    },
    {
      given: 'exceptional hours that run into it',
      holidays: [{ date: '--12-25', name, closed: [['00:30', '24:00']] as const }],
      exceptions: [{ date: '2026-12-24', hours: [['20:00', '04:00']] as const }],
      date: '2026-12-25',
      open: ['00:00-00:30'],
    },
  ])('take their hours out: $given', ({ date, open, ...over }) => {
    expect(openOn(over, date)).toEqual(open)
  })
})
