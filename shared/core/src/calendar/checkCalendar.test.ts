import { describe, expect, it } from 'vitest'
import { type CalendarId, id } from '../kernel/index.ts'
import { checkCalendar } from './checkCalendar.ts'
import { alwaysOpenCalendar } from './workingCalendar.ts'

const draft = (over: Record<string, unknown> = {}): unknown => ({
  id: 'office',
  name: { en: 'Office', 'zh-CN': '办公时间' },
  timeZone: 'Asia/Shanghai',
  weekly: {
    mon: [
      ['09:00', '12:00'],
      ['12:00', '18:00'],
    ],
    fri: [['22:00', '06:00']],
    sat: [['06:00', '07:00']],
    sun: [],
  },
  changes: [
    { from: '2026-05-01', weekly: {} },
    { from: '2026-06-01', weekly: { mon: [['09:00', '17:00']] } },
  ],
  basedOn: 'china',
  holidays: [
    { date: '2026-02-17', name: { 'zh-CN': '春节' } },
    { date: '--02-29', name: { en: 'Leap day' } },
    { date: '--12-24', name: { en: 'Christmas Eve' }, closed: [['12:00', '24:00']] },
  ],
  exceptions: [
    { date: '2026-02-14', hours: [['09:00', '24:00']] },
    { date: '2026-02-17', hours: [], name: { en: 'Closed' } },
  ],
  breaks: { '2026-02-16': [['12:00', '13:00']] },
  coveredUntil: '2026-12-31',
  source: 'Notice of the State Council, https://www.gov.cn/',
  ...over,
})

const issuesOf = (value: unknown) => {
  const checked = checkCalendar(value)
  return checked.ok ? [] : checked.refusal.issues
}

describe('a calendar draft', () => {
  it('is taken as it stands when nothing is wrong with it', () => {
    expect(checkCalendar(draft())).toEqual({ ok: true, value: draft() })
    const bare = { breaks: undefined, coveredUntil: undefined, changes: undefined, basedOn: null, source: undefined }
    expect(issuesOf(draft(bare))).toEqual([])
    expect(issuesOf(alwaysOpenCalendar(id<CalendarId>('always'), { en: 'Always' }))).toEqual([])
  })

  it.each([
    { wrong: 'no id that a store can keep', over: { id: 'böse id' }, issue: { path: 'id', reason: 'not-an-id' } },
    { wrong: 'no name', over: { name: {} }, issue: { path: 'name', reason: 'required' } },
    { wrong: 'an empty name', over: { name: { en: ' ' } }, issue: { path: 'name.en', reason: 'too-short', limit: 1 } },
    {
      wrong: 'an endless name',
      over: { name: { en: 'x'.repeat(201) } },
      issue: { path: 'name.en', reason: 'too-long', limit: 200 },
    },
    {
      wrong: 'a name in an unknown language',
      over: { name: { en: 'a', tlh: 'b' } },
      issue: { path: 'name.tlh', reason: 'unknown-field' },
    },
    {
      wrong: 'an unknown zone',
      over: { timeZone: 'Mars/Olympus' },
      issue: { path: 'timeZone', reason: 'not-a-time-zone' },
    },
    {
      wrong: 'an offset for a zone',
      over: { timeZone: '+08:00' },
      issue: { path: 'timeZone', reason: 'not-a-time-zone' },
    },
    { wrong: 'a number for a zone', over: { timeZone: 8 }, issue: { path: 'timeZone', reason: 'wrong-type' } },
    { wrong: 'no week', over: { weekly: undefined }, issue: { path: 'weekly', reason: 'required' } },
    {
      wrong: 'an unknown weekday',
      over: { weekly: { monday: [] } },
      issue: { path: 'weekly.monday', reason: 'unknown-field' },
    },
    {
      wrong: 'a time past midnight',
      over: { weekly: { mon: [['09:00', '24:30']] } },
      issue: { path: 'weekly.mon.0.1', reason: 'not-a-time' },
    },
    {
      wrong: 'a short time',
      over: { weekly: { mon: [['9:00', '17:00']] } },
      issue: { path: 'weekly.mon.0.0', reason: 'not-a-time' },
    },
    {
      wrong: 'a start at 24:00',
      over: { weekly: { mon: [['24:00', '08:00']] } },
      issue: { path: 'weekly.mon.0.0', reason: 'not-a-time' },
    },
    {
      wrong: 'a shift of one time',
      over: { weekly: { mon: [['09:00']] } },
      issue: { path: 'weekly.mon.0', reason: 'malformed' },
    },
    {
      wrong: 'a shift for a day',
      over: { weekly: { mon: '09:00-17:00' } },
      issue: { path: 'weekly.mon', reason: 'wrong-type' },
    },
    {
      wrong: 'too many shifts',
      over: { weekly: { mon: Array.from({ length: 49 }, () => ['09:00', '10:00']) } },
      issue: { path: 'weekly.mon', reason: 'too-many', limit: 48 },
    },
    {
      wrong: '30 February',
      over: { holidays: [{ date: '2026-02-30', name: { en: 'Never' } }] },
      issue: { path: 'holidays.0.date', reason: 'not-a-date' },
    },
    {
      wrong: 'a date in words',
      over: { coveredUntil: 'next year' },
      issue: { path: 'coveredUntil', reason: 'not-a-date' },
    },
    {
      wrong: 'a source as long as a page',
      over: { source: 'x'.repeat(501) },
      issue: { path: 'source', reason: 'too-long', limit: 500 },
    },
    {
      wrong: 'a holiday of long ago',
      over: { holidays: [{ date: '1969-12-31', name: { en: 'Old' } }] },
      issue: { path: 'holidays.0.date', reason: 'too-small', limit: 1970 },
    },
    {
      wrong: 'a holiday too far ahead',
      over: { holidays: [{ date: '2200-01-01', name: { en: 'Far' } }] },
      issue: { path: 'holidays.0.date', reason: 'too-large', limit: 2199 },
    },
    {
      wrong: 'a holiday without a name',
      over: { holidays: [{ date: '2026-01-01' }] },
      issue: { path: 'holidays.0.name', reason: 'required' },
    },
    {
      wrong: 'a holiday twice',
      over: { holidays: [1, 2].map(() => ({ date: '2026-01-01', name: { en: 'a' } })) },
      issue: { path: 'holidays.1.date', reason: 'repeated' },
    },
    {
      wrong: 'an exception twice',
      over: { exceptions: [1, 2].map(() => ({ date: '2026-01-01', hours: [] })) },
      issue: { path: 'exceptions.1.date', reason: 'repeated' },
    },
    {
      wrong: 'an exception without hours',
      over: { exceptions: [{ date: '2026-01-01' }] },
      issue: { path: 'exceptions.0.hours', reason: 'required' },
    },
    {
      wrong: 'null among the exceptions',
      over: { exceptions: [null] },
      issue: { path: 'exceptions.0', reason: 'wrong-type' },
    },
    {
      wrong: 'a break on no date',
      over: { breaks: { tomorrow: [] } },
      issue: { path: 'breaks.tomorrow', reason: 'not-a-date' },
    },
    {
      wrong: 'shifts that overlap',
      over: {
        weekly: {
          mon: [
            ['13:00', '18:00'],
            ['09:00', '13:01'],
          ],
        },
      },
      issue: { path: 'weekly.mon.1', reason: 'overlaps' },
    },
    {
      wrong: 'a night shift into the hours of the next day',
      over: { weekly: { sun: [['22:00', '06:00']], mon: [['05:59', '12:00']] } },
      issue: { path: 'weekly.sun.0', reason: 'overlaps' },
    },
    {
      wrong: 'a shift without length',
      over: { weekly: { mon: [['09:00', '09:00']] } },
      issue: { path: 'weekly.mon.0', reason: 'no-length' },
    },
    {
      wrong: 'exceptional hours that overlap',
      over: {
        exceptions: [
          {
            date: '2026-02-14',
            hours: [
              ['09:00', '13:00'],
              ['12:00', '18:00'],
            ],
          },
        ],
      },
      issue: { path: 'exceptions.0.hours.1', reason: 'overlaps' },
    },
    {
      wrong: 'a holiday on a day that no year has',
      over: { holidays: [{ date: '--02-30', name: { en: 'Never' } }] },
      issue: { path: 'holidays.0.date', reason: 'not-a-date' },
    },
    {
      wrong: 'a holiday of every year twice',
      over: { holidays: [1, 2].map(() => ({ date: '--05-01', name: { en: 'a' } })) },
      issue: { path: 'holidays.1.date', reason: 'repeated' },
    },
    {
      wrong: 'an exception of every year',
      over: { exceptions: [{ date: '--05-01', hours: [] }] },
      issue: { path: 'exceptions.0.date', reason: 'not-a-date' },
    },
    {
      wrong: 'a part-day holiday that ends before it starts',
      over: { holidays: [{ date: '2026-12-24', name: { en: 'a' }, closed: [['18:00', '12:00']] }] },
      issue: { path: 'holidays.0.closed.0', reason: 'reversed' },
    },
    {
      wrong: 'changes out of order',
      over: {
        changes: ['2026-06-01', '2026-05-01'].map((from) => ({ from, weekly: { mon: [['09:00', '17:00']] } })),
      },
      issue: { path: 'changes.1.from', reason: 'out-of-order' },
    },
    {
      wrong: 'two changes on one date',
      over: { changes: [1, 2].map(() => ({ from: '2026-06-01', weekly: { mon: [['09:00', '17:00']] } })) },
      issue: { path: 'changes.1.from', reason: 'repeated' },
    },
    {
      wrong: 'overlapping shifts in a change',
      over: {
        changes: [
          {
            from: '2026-06-01',
            weekly: {
              tue: [
                ['09:00', '12:00'],
                ['11:00', '13:00'],
              ],
            },
          },
        ],
      },
      issue: { path: 'changes.0.weekly.tue.1', reason: 'overlaps' },
    },
    {
      wrong: 'a last week without hours, though a night shift and an exception reach up to it',
      over: {
        weekly: { fri: [['22:00', '06:00']] },
        changes: [{ from: '2026-05-02', weekly: {} }],
      },
      issue: { path: 'changes.0.weekly', reason: 'too-few', limit: 1 },
    },
    {
      wrong: 'every day of the year a holiday',
      over: {
        changes: undefined,
        exceptions: [],
        holidays: Array.from({ length: 366 }, (_, day) => ({
          date: `-${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(4, 10)}`,
          name: { en: 'Rest' },
        })),
      },
      issue: { path: 'weekly', reason: 'too-few', limit: 1 },
    },
    { wrong: 'a base that is no id', over: { basedOn: 'böse' }, issue: { path: 'basedOn', reason: 'not-an-id' } },
    {
      wrong: 'an endless source',
      over: { source: 'x'.repeat(501) },
      issue: { path: 'source', reason: 'too-long', limit: 500 },
    },
    { wrong: 'an unknown field', over: { colour: 'red' }, issue: { path: 'colour', reason: 'unknown-field' } },
    {
      wrong: 'no open hours',
      over: { weekly: {}, changes: undefined, exceptions: [] },
      issue: { path: 'weekly', reason: 'too-few', limit: 1 },
    },
    {
      wrong: 'breaks over all open hours',
      over: { weekly: {}, changes: undefined, exceptions: [{ date: '2026-02-16', hours: [['12:00', '13:00']] }] },
      issue: { path: 'weekly', reason: 'too-few', limit: 1 },
    },
  ])('with $wrong is refused, by field and reason', ({ over, issue }) => {
    expect(issuesOf(draft(over))).toEqual([issue])
  })

  it('may close for good where exceptions after that still open', () => {
    const changes = [{ from: '2026-05-02', weekly: {} }]
    const exceptions = [{ date: '2026-05-02', hours: [['09:00', '10:00']] }]
    expect(issuesOf(draft({ changes, exceptions }))).toEqual([])
    expect(issuesOf(draft({ changes, exceptions, breaks: { '2026-05-02': [['08:00', '11:00']] } }))).toEqual([
      { path: 'changes.0.weekly', reason: 'too-few', limit: 1 },
    ])
  })

  it.each([null, undefined, 'office', 7, []])('that is %j is refused', (value) => {
    expect(checkCalendar(value)).toEqual({
      ok: false,
      refusal: { kind: 'invalid-calendar', issues: [{ path: '', reason: 'wrong-type' }] },
    })
  })

  it('is told of everything that is wrong at once', () => {
    expect(issuesOf({ timeZone: 'x', weekly: { mon: [['25:00', 'noon']] } }).map(({ path }) => path)).toEqual([
      'id',
      'name',
      'timeZone',
      'weekly.mon.0.0',
      'weekly.mon.0.1',
      'holidays',
      'exceptions',
    ])
  })
})
