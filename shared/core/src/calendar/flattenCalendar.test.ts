import { describe, expect, it } from 'vitest'
import { type CalendarId, id } from '../kernel/index.ts'
import { flattenCalendar } from './flattenCalendar.ts'
import type { WorkingCalendar } from './workingCalendar.ts'
import { compileCalendar } from './workingClock.ts'

const aCalendar = (name: string, over: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  id: id<CalendarId>(name),
  name: { en: name },
  timeZone: 'UTC',
  weekly: {},
  holidays: [],
  exceptions: [],
  ...over,
})
const ids = { country: id<CalendarId>('country'), company: id<CalendarId>('company') }

const country = aCalendar('country', {
  timeZone: 'Asia/Shanghai',
  weekly: { sun: [['00:00', '24:00']] },
  holidays: [
    { date: '2026-01-01', name: { en: 'New Year' } },
    { date: '2026-05-01', name: { en: 'Labour Day' } },
    { date: '--05-01', name: { en: 'Labour Day of every year' } },
    { date: '--12-25', name: { en: 'Christmas' } },
  ],
  exceptions: [
    { date: '2026-02-14', hours: [['09:00', '17:00']] },
    { date: '2026-12-25', hours: [['09:00', '12:00']] },
  ],
  breaks: { '2026-03-02': [['12:00', '13:00']], '2026-03-03': [['12:00', '13:00']] },
  coveredUntil: '2026-12-31',
})
const company = aCalendar('company', {
  basedOn: ids.country,
  weekly: { mon: [['09:00', '17:00']] },
  holidays: [
    { date: '--05-01', name: { en: 'Half of Labour Day' }, closed: [['12:00', '24:00']] },
    { date: '2026-12-25', name: { en: 'Christmas' } },
  ],
  exceptions: [{ date: '2026-01-01', hours: [['10:00', '11:00']] }],
  breaks: { '2026-03-03': [] },
  coveredUntil: '2027-12-31',
})
const team = aCalendar('team', { basedOn: ids.company, holidays: [{ date: '--12-25', name: { en: 'Own' } }] })

const find = (asked: CalendarId) => [country, company, team].find((calendar) => calendar.id === asked)

describe('a calendar built on another', () => {
  it('has the dates of its base, but for those it says something of itself', () => {
    const flat = flattenCalendar(company, find)
    expect(flat).toEqual({
      ok: true,
      value: {
        ...company,
        basedOn: undefined,
        holidays: [...company.holidays, { date: '--12-25', name: { en: 'Christmas' } }],
        exceptions: [...company.exceptions, { date: '2026-02-14', hours: [['09:00', '17:00']] }],
        breaks: { '2026-03-02': [['12:00', '13:00']], '2026-03-03': [] },
        coveredUntil: '2026-12-31',
      },
    })
  })

  it('may be the base of a third', () => {
    const flat = flattenCalendar(team, find)
    expect(flat.ok && flat.value.holidays).toEqual([
      { date: '--12-25', name: { en: 'Own' } },
      { date: '--05-01', name: { en: 'Half of Labour Day' }, closed: [['12:00', '24:00']] },
    ])
    expect(flat.ok && flat.value.exceptions.map(({ date }) => date)).toEqual(['2026-01-01', '2026-02-14'])
    expect(flat.ok && flat.value.basedOn).toBeUndefined()
  })

  it('is what it was when it has no base', () => {
    expect(flattenCalendar(country, find)).toEqual({ ok: true, value: country })
    expect(flattenCalendar({ ...country, basedOn: null }, find)).toEqual({
      ok: true,
      value: { ...country, basedOn: null },
    })
  })

  it.each([
    { given: 'an unknown base', calendar: { ...country, basedOn: id<CalendarId>('nowhere') }, reason: 'not-known' },
    { given: 'itself for a base', calendar: { ...country, basedOn: ids.country }, reason: 'circular' },
    {
      given: 'a base that is built on it',
      calendar: { ...country, basedOn: id<CalendarId>('team') },
      reason: 'circular',
    },
  ] as const)('with $given is refused', ({ calendar, reason }) => {
    expect(flattenCalendar(calendar, find)).toEqual({
      ok: false,
      refusal: { kind: 'invalid-calendar', issues: [{ path: 'basedOn', reason }] },
    })
  })

  it('is not compiled before it is joined with its base', () => {
    expect(() => compileCalendar(company)).toThrow(RangeError)
  })
})
