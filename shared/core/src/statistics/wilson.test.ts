import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateFigure, wilsonInterval, wilsonIntervalContinuityCorrected } from './wilson.ts'

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('Wilson interval', () => {
  it('lies within 0 and 1 and around the share that was seen', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(successes / n)
        expect(high).toBeGreaterThanOrEqual(successes / n)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says of failures what it says of successes, from the other end', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(wilsonInterval, wilsonIntervalContinuityCorrected), ([successes, n], of) => {
        expect(of(n - successes, n).low).toBeCloseTo(1 - of(successes, n).high, 10)
      }),
    )
  })

  it('is no point where the textbook interval is one', () => {
    expect(wilsonInterval(12, 12).low).toBeLessThan(0.8)
    expect(wilsonInterval(12, 12).high).toBe(1)
  })

  it('is wider with continuity correction and with more confidence', () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const plain = wilsonInterval(successes, n)
        for (const wider of [wilsonIntervalContinuityCorrected(successes, n), wilsonInterval(successes, n, 0.99)]) {
          expect(wider.low).toBeLessThanOrEqual(plain.low)
          expect(wider.high).toBeGreaterThanOrEqual(plain.high)
        }
      }),
    )
  })

  it.each([
    { successes: 3, n: 2 },
    { successes: -1, n: 2 },
    { successes: 0.5, n: 2 },
    { successes: 0, n: 0 },
    { successes: Number.NaN, n: 2 },
  ])('has no answer to $successes of $n', ({ successes, n }) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError)
    expect(() => wilsonIntervalContinuityCorrected(successes, n)).toThrow(RangeError)
  })
})

describe('a rate that people see', () => {
  it('carries its n, its interval and its method', () => {
    const { low, high } = wilsonInterval(17, 20)
    expect(rateFigure(17, 20, { minimum: 20 })).toEqual({
      kind: 'figure',
      value: 0.85,
      low,
      high,
      n: 20,
      confidence: 0.95,
      method: 'wilson',
    })
  })

  it.each([
    { successes: 19, n: 19, minimum: 20, needed: 20 },
    { successes: 0, n: 0, minimum: 20, needed: 20 },
    { successes: 0, n: 0, minimum: 0, needed: 1 },
  ])('says how many it lacks at $n of $minimum', ({ successes, n, minimum, needed }) => {
    expect(rateFigure(successes, n, { minimum })).toEqual({ kind: 'not-enough-data', n, needed })
  })

  it('throws on counts that cannot be, even below the minimum', () => {
    expect(() => rateFigure(5, 4, { minimum: 20 })).toThrow(RangeError)
    expect(() => rateFigure(1, 0, { minimum: 20 })).toThrow(RangeError)
  })
})
