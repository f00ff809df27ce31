import { describe, expect, it } from 'vitest'
import { arrivalsIn, weekOn, withArriving } from './arrivingDays.ts'
import { blankDraft, type Draft } from './calendarDraft.ts'

const mine = { en: 'Mine' }
const theirs = { en: 'Theirs' }
const hours = [['09:00', '17:00']] as const
const draft: Draft = {
  ...blankDraft('Asia/Shanghai'),
  holidays: [
    { date: '--01-01', name: mine },
    { date: '2026-10-02', name: mine, closed: hours },
  ],
  exceptions: [{ date: '2026-10-03', hours: [], name: mine }],
  coveredUntil: '2026-12-31',
  source: 'A notice',
}
const off = (date: string) => ({ date, name: theirs })

describe('days from somewhere else', () => {
  it.each([
    { what: 'a holiday of some hours', arriving: { holidays: [off('2026-10-02')] } },
    { what: 'hours of its own', arriving: { holidays: [off('2026-10-03')] } },
    { what: 'a holiday of every year', arriving: { holidays: [off('2027-01-01')] } },
    { what: 'a holiday, of a make-up day', arriving: { holidays: [], exceptions: [{ date: '2026-10-02', hours }] } },
  ])('leave a date as it is that has $what', ({ arriving }) => {
    expect(arrivalsIn(draft, arriving)).toEqual({ holidays: [], exceptions: [], known: 1 })
    expect(withArriving(draft, arriving)).toEqual(draft)
  })

  it('are put among those of the draft, in order, make-up days as exceptional ones', () => {
    const makeUp = { date: '2026-09-27', hours, name: theirs }
    const next = withArriving(draft, { holidays: [off('2026-10-01'), off('2026-10-02')], exceptions: [makeUp] })
    expect(next.holidays).toEqual([draft.holidays[0], off('2026-10-01'), draft.holidays[1]])
    expect(next.exceptions).toEqual([makeUp, draft.exceptions[0]])
    expect(next).toMatchObject({ coveredUntil: '2026-12-31', source: 'A notice' })
  })

  it('bring along until when they are known, and whence they are', () => {
    const known = { coveredUntil: '2027-12-31', source: 'Another notice' }
    expect(withArriving(draft, { holidays: [], ...known })).toEqual({ ...draft, ...known })
  })
})

it('the week of a date is that of the last change before it', () => {
  const changed = { ...draft, changes: [{ from: '2026-08-03', weekly: { mon: hours } }] }
  expect(weekOn(changed, '2026-08-02')).toBe(draft.weekly)
  expect(weekOn(changed, '2026-08-03')).toEqual({ mon: hours })
})
