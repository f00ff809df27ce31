import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneyPPrimeChart, pChart } from './controlChart.ts'
import { shareChart } from './shareChart.ts'

const periods = (n: number, shares: readonly number[]) => shares.map((share) => ({ x: Math.round(share * n), n }))
const signalsOf = (samples: readonly { x: number; n: number }[]) => {
  const chart = shareChart(samples)
  if (chart.kind !== 'chart') throw new Error('that is too few')
  return chart.points.map(({ signal }) => signal)
}

/** A generator that gives the same every time. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('a chart of shares', () => {
  it('needs eight periods', () => {
    expect(shareChart(periods(50, [0.9, 0.8, 0.9, 0.85, 0.9, 0.8, 0.9]))).toEqual({
      kind: 'not-enough-data',
      n: 7,
      needed: 8,
    })
    expect(shareChart([])).toEqual({ kind: 'not-enough-data', n: 0, needed: 8 })
  })

  it('is Laney’s from a mean of 100 on', () => {
    const shares = [0.9, 0.7, 0.95, 0.6, 0.9, 0.65, 0.9, 0.7, 0.95]
    expect(shareChart(periods(99, shares))).toMatchObject({ method: 'p', sigmaZ: 1 })
    expect(shareChart(periods(100, shares))).toMatchObject({
      method: 'laney-p-prime',
      sigmaZ: laneyPPrimeChart(periods(100, shares)).sigmaZ,
    })
  })

  it('finds the week in which it broke', () => {
    const shares = [0.9, 0.86, 0.92, 0.9, 0.88, 0.6, 0.9, 0.92, 0.88, 0.9]
    expect(signalsOf(periods(50, shares)).map((signal, i) => (signal ? `${i} ${signal}` : ''))).toContain('5 below')
  })

  it('does not flag large periods that only vary as they always do', () => {
    const shares = [0.9, 0.8, 0.92, 0.78, 0.9, 0.79, 0.91, 0.8, 0.9, 0.81]
    const samples = periods(2000, shares)
    const plain = pChart(samples)
    expect(samples.some(({ x, n }, i) => x / n < (plain.limits[i]?.low ?? 0))).toBe(true)
    expect(signalsOf(samples).every((signal) => signal === null)).toBe(true)
  })

  it('is never narrower than chance alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.integer({ min: 10, max: 300 }), x: fc.nat({ max: 10 }) }), {
          minLength: 8,
          maxLength: 20,
        }),
        (samples) => {
          const chart = shareChart(samples)
          if (chart.kind !== 'chart') throw new Error('that is enough')
          for (const [i, { low, high }] of pChart(samples).limits.entries()) {
            expect(chart.points[i]?.limits.low).toBeLessThanOrEqual(low)
            expect(chart.points[i]?.limits.high).toBeGreaterThanOrEqual(high)
          }
        },
      ),
    )
  })

  it.each([
    { n: 10, p: 0.97 },
    { n: 12, p: 0.85 },
    { n: 40, p: 0.95 },
    { n: 120, p: 0.9 },
  ])(
    'calls at most three in a thousand periods of $n at $p outside, where nothing but chance moves them',
    ({ n, p }) => {
      const random = chance(n * 1000 + p * 100)
      let [all, outside] = [0, 0]
      for (let run = 0; run < 150; run++) {
        const samples = Array.from({ length: 26 }, () => ({
          n,
          x: Array.from({ length: n }, random).filter((one) => one < p).length,
        }))
        const signals = signalsOf(samples)
        all += signals.length
        outside += signals.filter((signal) => signal === 'below' || signal === 'above').length
      }
      expect(outside / all).toBeLessThan(0.004)
    },
  )
})
