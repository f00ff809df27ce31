import { type CalendarId, id } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { calendars } from '../testing/company.ts'
import { blankDraft, type Draft } from './calendarDraft.ts'
import { inRuns, rulingOn, type SpecialDays, specialDaysOf, withDays, withoutDays } from './specialDays.ts'

const own = id<CalendarId>('own')
const name = { en: 'Festival' }
const draft: Draft = {
  ...blankDraft('Asia/Shanghai'),
  holidays: [
    { date: '--05-01', name: { en: 'Labour Day' } },
    { date: '2026-02-16', name },
    { date: '2026-02-17', name },
    { date: '2026-02-18', name, closed: [['12:00', '24:00']] },
  ],
  exceptions: [{ date: '2026-02-19', hours: [], name }],
}
const none = () => undefined
const listed = (of: Draft, find: Parameters<typeof specialDaysOf>[1] = none) => specialDaysOf(of, find, own)
const spans = (days: readonly SpecialDays[]) =>
  days.map(({ date, until }) => (date === until ? date : `${date} ${until}`))
const newDays: SpecialDays = {
  ...{ date: '2026-10-01', until: '2026-10-03', kind: 'closed', name: { en: 'National Day' }, hours: [] },
  ...{ places: [], from: undefined },
}

describe('special days', () => {
  it('that say the same on days in a row are one entry', () => {
    expect(spans(inRuns(listed(draft)))).toEqual(['--05-01', '2026-02-16 2026-02-17', '2026-02-18', '2026-02-19'])
  })

  it('are written day by day, in order, and found again as one', () => {
    const { draft: next, places } = withDays(draft, newDays)
    expect(next.holidays.map(({ date }) => date).slice(-3)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03'])
    expect(places).toHaveLength(3)
    const run = inRuns(listed(next)).at(-1)
    expect(run).toMatchObject({ date: '2026-10-01', until: '2026-10-03', places })
    expect(withoutDays(next, places)).toEqual(draft)
  })

  it('take the place of what they were before, in another list too', () => {
    const before = inRuns(listed(draft))[1] as SpecialDays
    const { draft: next } = withDays(draft, { ...before, kind: 'hours', hours: [['10:00', '12:00']] })
    expect(next.holidays.map(({ date }) => date)).toEqual(['--05-01', '2026-02-18'])
    expect(next.exceptions.map(({ date }) => date)).toEqual(['2026-02-16', '2026-02-17', '2026-02-19'])
  })

  it('never run on without end, however far away the last one is', () => {
    const { places } = withDays(draft, { ...newDays, until: '9999-01-01' })
    expect(places).toHaveLength(366)
  })

  it('come from bases too, where the calendar itself says nothing of the date', () => {
    const shanghai = { ...calendars[0], name: { en: 'Base' } } as (typeof calendars)[0]
    const based: Draft = { ...draft, basedOn: shanghai.id, exceptions: [{ date: '2026-10-10', hours: [] }] }
    const days = listed(based, (wanted) => (wanted === shanghai.id ? shanghai : undefined))
    expect(days.filter(({ from }) => from).map(({ date }) => date)).toEqual(['2026-10-01'])
    expect(rulingOn(days, '2026-10-10')).toMatchObject({ hours: [], from: undefined })
  })

  it('of bases that lead back to each other come to an end', () => {
    const loop = { ...calendars[0], basedOn: id<CalendarId>('shanghai') } as (typeof calendars)[0]
    expect(listed({ ...draft, basedOn: loop.id }, () => loop)).toHaveLength(7)
  })

  it.each([
    { given: 'an exception and a holiday', date: '2026-02-17', rules: 'hours' },
    { given: 'a holiday of every year', date: '2026-05-01', rules: 'closed' },
    { given: 'nothing', date: '2026-03-03', rules: undefined },
  ])('$given: $rules rules', ({ date, rules }) => {
    const both: Draft = { ...draft, exceptions: [{ date: '2026-02-17', hours: [['10:00', '12:00']] }] }
    expect(rulingOn(listed(both), date)?.kind).toBe(rules)
  })
})
