import { instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { overTime } from './overviewPeriods.ts'
import type { Quarter } from './ports.ts'

const quarterMs = 900_000
const week = 7 * 86_400_000
const monday = instant('2026-01-05T00:00+08:00')
/** So much delivered in each of so many weeks, on the Wednesday, all promised. */
const traffic = (weeks: number, { promised, kept }: { promised: number; kept: (week: number) => number }): Quarter[] =>
  Array.from({ length: weeks }, (_, i) => ({
    quarter: Math.floor((monday + i * week + 2 * 86_400_000) / quarterMs),
    ...{ raised: promised + 1, delivered: promised, promised, kept: kept(i) },
  }))
const about = { asked: {}, now: instant(monday + 200 * week), timeZone: 'Asia/Shanghai' }

describe('figures over time', () => {
  it('are those of weeks, each with the share and limits of its own number', () => {
    const { by, periods, onTimeOverTime } = overTime(traffic(12, { promised: 40, kept: () => 36 }), about)
    expect(by).toBe('week')
    expect(periods).toHaveLength(12)
    expect(periods[3]).toEqual({
      ...{ from: monday + 3 * week, until: monday + 4 * week, complete: true, raised: 41, delivered: 40 },
    })
    expect(onTimeOverTime.chart).toMatchObject({ kind: 'chart', method: 'p', centre: 0.9, n: 12 })
    expect(onTimeOverTime.points[3]).toMatchObject({ onTime: { value: 0.9, n: 40 }, signal: null })
    // Not above three standard errors: in small weeks the exact limits are wider.
    expect(onTimeOverTime.points[3]?.limits?.low).toBeLessThanOrEqual(0.9 - 3 * Math.sqrt(0.09 / 40))
    expect(onTimeOverTime.points[3]?.limits?.low).toBeGreaterThan(0.7)
  })

  it('say in which week it broke', () => {
    const { points } = overTime(traffic(12, { promised: 40, kept: (i) => (i === 7 ? 20 : 37) }), about).onTimeOverTime
    expect(points.map(({ signal }) => signal).findIndex((signal) => signal === 'below')).toBe(7)
  })

  it('do not judge what is not over, is cut, or holds too little', () => {
    const now = instant(monday + 10.5 * week)
    const asked = { from: instant(monday + 86_400_000), until: instant(monday + 20 * week) }
    const few = traffic(11, { promised: 40, kept: () => 36 }).map((one, i) =>
      i === 4 ? { ...one, promised: 9, kept: 9 } : one,
    )
    const { periods, onTimeOverTime } = overTime(few, { ...about, asked, now })
    expect(periods.slice(0, 11).map(({ complete }) => complete)).toEqual([false, ...Array(9).fill(true), false])
    const judged = onTimeOverTime.points.slice(0, 11).map(({ limits }) => limits !== null)
    expect(judged).toEqual([false, true, true, true, false, true, true, true, true, true, false])
    expect(onTimeOverTime.points[4]?.onTime).toEqual({ kind: 'not-enough-data', n: 9, needed: 10 })
  })

  it('judge the on-time rate by month where weeks hold too little, and leave the demand by week', () => {
    const { by, periods, onTimeOverTime } = overTime(traffic(50, { promised: 6, kept: () => 5 }), about)
    expect(by).toBe('week')
    expect(periods).toHaveLength(50)
    expect(onTimeOverTime.by).toBe('month')
    expect(onTimeOverTime.chart).toMatchObject({ kind: 'chart', n: 12 })
    const n = onTimeOverTime.points.map(({ onTime }) => onTime.n)
    expect(n.reduce((a, b) => a + b, 0)).toBe(300)
  })

  it('say what is missing where months do not help', () => {
    const { onTimeOverTime } = overTime(traffic(12, { promised: 6, kept: () => 5 }), about)
    expect(onTimeOverTime).toMatchObject({ by: 'week', chart: { kind: 'not-enough-data', n: 0, needed: 8 } })
  })

  it('are by month where weeks would be too many', () => {
    const { by, periods, onTimeOverTime } = overTime(traffic(120, { promised: 40, kept: () => 36 }), about)
    expect([by, onTimeOverTime.by]).toEqual(['month', 'month'])
    expect(periods.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(4800)
    expect(periods[1]?.from).toBe(instant('2026-02-01T00:00+08:00'))
  })

  it('of nothing are none', () => {
    expect(overTime([], about)).toMatchObject({ by: 'week', periods: [], onTimeOverTime: { points: [] } })
  })
})
