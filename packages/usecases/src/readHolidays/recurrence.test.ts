import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf } from './days.ts'
import { daysOfRule, ruleOf } from './recurrence.ts'

const day = (date: string) => dayOf(date) as number
const plenty = () => ({ left: 10_000_000 })
const recurOf = (text: string): unknown => (ICAL.parse.property(`RRULE:${text}`) as unknown[])[3]

function dates(text: string, start: string, from: string, to: string): readonly string[] | undefined {
  const rule = ruleOf(recurOf(text))
  if (!rule) throw new Error(`no rule: ${text}`)
  return daysOfRule(rule, day(start), { from: day(from), to: day(to) }, plenty())?.map(dateOf)
}

describe('the days of a rule', () => {
  it.each([
    { rule: 'FREQ=YEARLY', start: '2020-10-01', found: ['2026-10-01', '2027-10-01', '2028-10-01'] },
    { rule: 'FREQ=YEARLY', start: '2020-02-29', found: ['2028-02-29'] },
    { rule: 'FREQ=YEARLY;INTERVAL=2', start: '2021-10-01', found: ['2027-10-01'] },
    { rule: 'FREQ=YEARLY;COUNT=8', start: '2020-10-01', found: ['2026-10-01', '2027-10-01'] },
    { rule: 'FREQ=YEARLY;UNTIL=20270930', start: '2020-10-01', found: ['2026-10-01'] },
    { rule: 'FREQ=YEARLY;UNTIL=20271001T235959Z', start: '2020-10-01', found: ['2026-10-01', '2027-10-01'] },
    {
      rule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      start: '2020-11-26',
      found: ['2026-11-26', '2027-11-25', '2028-11-23'],
    },
    {
      rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      start: '2020-05-25',
      found: ['2026-05-25', '2027-05-31', '2028-05-29'],
    },
    { rule: 'FREQ=YEARLY;BYDAY=20MO', start: '1997-05-19', found: ['2026-05-18', '2027-05-17', '2028-05-15'] },
    { rule: 'FREQ=YEARLY;BYDAY=-1SU', start: '1997-12-28', found: ['2026-12-27', '2027-12-26', '2028-12-31'] },
    {
      rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      start: '2020-02-29',
      found: ['2026-02-28', '2027-02-28', '2028-02-29'],
    },
    // Election day of the United States, an example of RFC 5545.
    {
      rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      start: '1996-11-05',
      found: ['2028-11-07'],
    },
    {
      rule: 'FREQ=YEARLY;BYMONTH=1,7',
      start: '2020-01-15',
      found: ['2026-01-15', '2026-07-15', '2027-01-15', '2027-07-15', '2028-01-15', '2028-07-15'],
    },
    // These never come true, or not in every year; they must end all the same.
    { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', start: '2020-02-28', found: [] },
    { rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', start: '2020-01-01', found: [] },
    { rule: 'FREQ=YEARLY;BYDAY=53MO', start: '2020-01-01', found: [] },
    { rule: 'FREQ=YEARLY;INTERVAL=9007199254740991', start: '2026-05-01', found: ['2026-05-01'] },
  ])('$rule from $start', ({ rule, start, found }) => {
    expect(dates(rule, start, '2026-01-01', '2028-12-31')).toEqual(found)
  })

  it.each([
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=31', found: ['2026-01-31', '2026-03-31', '2026-05-31'] },
    {
      rule: 'FREQ=MONTHLY;BYDAY=1FR,-1FR',
      found: [
        '2026-01-02',
        '2026-01-30',
        '2026-02-06',
        '2026-02-27',
        '2026-03-06',
        '2026-03-27',
        '2026-04-03',
        '2026-04-24',
        '2026-05-01',
        '2026-05-29',
      ],
    },
    {
      rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      found: ['2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29'],
    },
    {
      rule: 'FREQ=WEEKLY;INTERVAL=8;BYDAY=SU,MO;WKST=SU',
      found: ['2026-02-22', '2026-02-23', '2026-04-19', '2026-04-20'],
    },
    {
      rule: 'FREQ=WEEKLY;INTERVAL=8;BYDAY=SU,MO;WKST=MO',
      found: ['2026-01-04', '2026-02-23', '2026-03-01', '2026-04-20', '2026-04-26'],
    },
    { rule: 'FREQ=DAILY;INTERVAL=50', found: ['2026-01-01', '2026-02-20', '2026-04-11', '2026-05-31'] },
  ])('$rule from the first of January', ({ rule, found }) => {
    expect(dates(rule, '2026-01-01', '2026-01-01', '2026-05-31')).toEqual(found)
  })

  it('are not looked for beyond the budget', () => {
    const rule = ruleOf(recurOf('FREQ=DAILY'))
    if (!rule) throw new Error('no rule')
    expect(daysOfRule(rule, day('2026-01-01'), { from: 0, to: day('2199-12-31') }, { left: 1000 })).toBeUndefined()
  })
})

describe('a rule is refused', () => {
  it.each([
    'FREQ=HOURLY',
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYWEEKNO=1',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=YEARLY;BYHOUR=9',
    'FREQ=YEARLY;RSCALE=CHINESE;BYMONTH=1',
    'FREQ=YEARLY;BYEASTER=0',
    'FREQ=YEARLY;COUNT=0',
    'FREQ=YEARLY;UNTIL=20269999',
    'FREQ=WEEKLY;BYDAY=2MO',
    'COUNT=3',
    '',
  ])('%s', (text) => {
    expect(ruleOf(recurOf(text))).toBeUndefined()
  })
})

/**
 * The library's own iterator is right for these. It is not for days that some months lack (30 February becomes
 * 2 March) and never ends for rules that never come true, which is why it is not what reads files.
 */
describe('where the library reckons right', () => {
  const rules = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, monthDay]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${monthDay}`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3, 4, -1, -2), weekday())
      .map(([month, nth, name]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${name}`),
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 28 }))
      .map(([n, monthDay]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${monthDay}`),
    fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekday()).map(([nth, name]) => `FREQ=MONTHLY;BYDAY=${nth}${name}`),
    fc.tuple(fc.integer({ min: 1, max: 9 }), weekday()).map(([n, name]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${name}`),
    fc.integer({ min: 1, max: 400 }).map((n) => `FREQ=DAILY;INTERVAL=${n}`),
  )
  it('both find the same days', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: day('2000-01-01'), max: day('2026-12-28') }),
        fc.option(fc.integer({ min: 1, max: 30 })),
        (said, start, count) => {
          const text = count === null ? said : `${said};COUNT=${count}`
          const to = start + 1500
          expect(dates(text, dateOf(start), dateOf(start), dateOf(to))).toEqual(
            byLibrary(text, dateOf(start), dateOf(to)),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  function weekday() {
    return fc.constantFrom('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA')
  }
  function byLibrary(text: string, start: string, to: string): readonly string[] {
    const found: string[] = []
    const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start))
    for (let next = iterator.next(); next && next.toString() <= to; next = iterator.next()) found.push(next.toString())
    return found
  }
})
