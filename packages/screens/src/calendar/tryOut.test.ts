import { compileCalendar, type Instant, instant, workingMs } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { calendars } from '../testing/company.ts'
import { dueAfter, instantIn, timeBetween } from './tryOut.ts'

const [shanghai] = calendars
if (!shanghai) throw new Error('the company has no calendar')
const clock = compileCalendar(shanghai)
const hours = (n: number) => workingMs(n * 3_600_000)
const friday = instant('2026-07-10T17:40+08:00')
const openMs = (pieces: readonly { open: boolean; from: Instant; to: Instant }[]) =>
  pieces.filter(({ open }) => open).reduce((sum, { from, to }) => sum + to - from, 0)

describe('trying a calendar out', () => {
  it('says when so much time has passed, from when it is late, and what was counted', () => {
    const found = dueAfter(clock, friday, hours(8))
    expect(found).toMatchObject({
      due: instant('2026-07-13T17:40+08:00'),
      lateFrom: instant('2026-07-13T17:40+08:00'),
      isKnown: true,
    })
    expect(openMs(found?.pieces ?? [])).toBe(hours(8))
  })

  it('tells the due time from the last moment that is not late', () => {
    const found = dueAfter(clock, instant('2026-07-10T09:00+08:00'), hours(8))
    expect(found).toMatchObject({ due: instant('2026-07-10T18:00+08:00'), lateFrom: instant('2026-07-13T09:00+08:00') })
  })

  it('warns from the first moment after the known holidays', () => {
    const known = (from: string) => dueAfter(clock, instant(from), hours(8))?.isKnown
    expect([known('2026-12-31T09:00+08:00'), known('2026-12-31T09:01+08:00')]).toEqual([true, false])
  })

  it('finds nothing where the calendar does not open for so long', () => {
    const once = compileCalendar({
      ...shanghai,
      weekly: {},
      exceptions: [{ date: '2026-07-13', hours: [['09:00', '10:00']] }],
    })
    expect(dueAfter(once, friday, hours(2))).toBeUndefined()
  })

  it('counts between two moments, in either order', () => {
    const monday = instant('2026-07-13T10:00+08:00')
    expect(timeBetween(clock, friday, monday).counted).toBe(4_800_000)
    expect(timeBetween(clock, monday, friday).counted).toBe(-4_800_000)
    expect(openMs(timeBetween(clock, monday, friday).pieces)).toBe(4_800_000)
  })

  it.each([
    { date: '2026-07-10', time: '17:40', at: friday },
    { date: '2026-07-10', time: '1740', at: friday },
    { date: '2026-07-10', time: '5:40 pm', at: friday },
    { date: '2026-07-10', time: 'soon', at: undefined },
    { date: null, time: '17:40', at: undefined },
    { date: '2400-01-01', time: '17:40', at: undefined },
  ])('reads $date $time', ({ date, time, at }) => {
    expect(instantIn('Asia/Shanghai', { date, time })).toBe(at)
  })
})
