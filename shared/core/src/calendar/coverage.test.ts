import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/index.ts'
import { isBeyondCoverage } from './coverage.ts'

describe('an instant beyond what a calendar knows', () => {
  it.each([
    { timeZone: 'Asia/Shanghai', last: '2026-12-31T23:59:59.999+08:00', first: '2027-01-01T00:00+08:00' },
    { timeZone: 'America/New_York', last: '2026-12-31T23:59:59.999-05:00', first: '2027-01-01T00:00-05:00' },
    { timeZone: 'Pacific/Kiritimati', last: '2026-12-31T23:59:59.999+14:00', first: '2027-01-01T00:00+14:00' },
    { timeZone: 'Pacific/Pago_Pago', last: '2026-12-31T23:59:59.999-11:00', first: '2027-01-01T00:00-11:00' },
    { timeZone: 'UTC', last: '2026-12-31T23:59:59.999Z', first: '2027-01-01T00:00Z' },
  ])('is any from the first moment of the next date in $timeZone', ({ timeZone, last, first }) => {
    const calendar = { coveredUntil: '2026-12-31', timeZone }
    expect([last, first].map((at) => isBeyondCoverage(calendar, instant(at)))).toEqual([false, true])
  })

  it('is one years after, and none years before', () => {
    const calendar = { coveredUntil: '2026-12-31', timeZone: 'Asia/Shanghai' }
    const instants = ['1999-01-01T00:00Z', '2199-01-01T00:00Z'].map((at) => instant(at))
    expect(instants.map((at) => isBeyondCoverage(calendar, at))).toEqual([false, true])
  })

  it('is none where the calendar does not say how far it is known', () => {
    expect(isBeyondCoverage({ timeZone: 'UTC' }, instant('2199-01-01T00:00Z'))).toBe(false)
  })

  it('cannot be told of a date that does not exist', () => {
    const calendar = { coveredUntil: '2026-02-30', timeZone: 'UTC' }
    expect(() => isBeyondCoverage(calendar, instant(0))).toThrow('no such date: 2026-02-30')
  })
})
