import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentileRanks, smallestSampleFor } from './orderStatistics.ts'
import { percentile, percentileFigure } from './percentile.ts'

const numbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 200 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('percentile', () => {
  it.each([
    { values: [7], p: 0.9, is: 7 },
    { values: [1, 2], p: 0.5, is: 1.5 },
    { values: [40, 10, 30, 20], p: 0.25, is: 17.5 },
    { values: [10, 9, 100], p: 0.5, is: 10 },
    { values: [1, 2, 3], p: 0, is: 1 },
    { values: [1, 2, 3], p: 1, is: 3 },
  ])('$p of $values is $is', ({ values, p, is }) => {
    expect(percentile(values, p)).toBeCloseTo(is, 12)
  })

  it('does not depend on the order, lies among the values and rises with p', () => {
    fc.assert(
      fc.property(numbers, share, share, (values, p, q) => {
        const at = percentile(values, p)
        expect(percentile([...values].reverse(), p)).toBe(at)
        expect(at).toBeGreaterThanOrEqual(Math.min(...values))
        expect(at).toBeLessThanOrEqual(Math.max(...values))
        expect(percentile(values, Math.min(p, q))).toBeLessThanOrEqual(percentile(values, Math.max(p, q)))
      }),
    )
  })

  it('throws on no values, on values without an order and on shares that are none', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => percentile([1, Number.NaN], 0.5)).toThrow(RangeError)
    expect(() => percentile([1, Number.POSITIVE_INFINITY], 0.5)).toThrow(RangeError)
    expect(() => percentile([1], 1.5)).toThrow(RangeError)
  })
})

/** P(B ≤ k) for a small binomial, summed term by term from exact coefficients. */
function chanceOfAtMost(k: number, n: number, p: number): number {
  let sum = 0
  let choose = 1n
  for (let i = 0; i <= k; i++) {
    sum += Number(choose) * p ** i * (1 - p) ** (n - i)
    choose = (choose * BigInt(n - i)) / BigInt(i + 1)
  }
  return sum
}

describe('ranks that hold a percentile', () => {
  const samples = fc
    .double({ min: 0.05, max: 0.95, noNaN: true })
    .chain((p) => fc.tuple(fc.integer({ min: smallestSampleFor(p), max: 150 }), fc.constant(p)))

  it('miss it on each side with at most 2.5 %, and one rank nearer would miss more', () => {
    fc.assert(
      fc.property(samples, ([n, p]) => {
        const { lower, upper } = percentileRanks(n, p)
        expect(chanceOfAtMost(lower - 1, n, p)).toBeLessThanOrEqual(0.025 + 1e-12)
        expect(chanceOfAtMost(lower, n, p)).toBeGreaterThan(0.025 - 1e-12)
        expect(1 - chanceOfAtMost(upper - 1, n, p)).toBeLessThanOrEqual(0.025 + 1e-12)
        expect(1 - chanceOfAtMost(upper - 2, n, p)).toBeGreaterThan(0.025 - 1e-12)
      }),
    )
  })

  it.each([
    { p: 0.5, n: 6 },
    { p: 0.9, n: 36 },
    { p: 0.1, n: 36 },
    { p: 0.95, n: 72 },
  ])('need $n values at $p', ({ p, n }) => {
    expect(smallestSampleFor(p)).toBe(n)
    expect(() => percentileRanks(n, p)).not.toThrow()
    expect(() => percentileRanks(n - 1, p)).toThrow(RangeError)
  })

  it.each([0, 1, Number.NaN])('do not exist at %d', (p) => {
    expect(() => smallestSampleFor(p)).toThrow(RangeError)
  })
})

describe('a percentile that people see', () => {
  it('lies in its interval, whose ends were observed', () => {
    const many = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 36, maxLength: 300 })
    fc.assert(
      fc.property(many, fc.constantFrom(0.1, 0.5, 0.9), (values, p) => {
        const figure = percentileFigure(values, p)
        if (figure.kind !== 'figure') throw new Error('36 values are enough')
        expect(figure.value).toBe(percentile(values, p))
        expect(figure.low).toBeLessThanOrEqual(figure.value)
        expect(figure.high).toBeGreaterThanOrEqual(figure.value)
        expect(values).toContain(figure.low)
        expect(values).toContain(figure.high)
      }),
    )
  })

  it('says how many values it lacks for an interval, or for its definition', () => {
    expect(percentileFigure([1, 2, 3], 0.9)).toEqual({ kind: 'not-enough-data', n: 3, needed: 36 })
    expect(percentileFigure([1, 2, 3, 4, 5, 6], 0.5, { minimum: 20 })).toEqual({
      kind: 'not-enough-data',
      n: 6,
      needed: 20,
    })
    expect(percentileFigure([1, 2, 3, 4, 5, 6], 0.5)).toMatchObject({ value: 3.5, low: 1, high: 6, n: 6 })
  })
})
