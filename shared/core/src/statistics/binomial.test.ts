import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialQuantile } from './binomial.ts'

/** By the definition, in whole numbers: 2ⁿ throws of a coin. */
const throwsUpTo = (n: number, most: number) =>
  Array.from({ length: 2 ** n }, (_, all) => [...all.toString(2)].filter((side) => side === '1').length).filter(
    (heads) => heads <= most,
  ).length

describe('the quantile of a number of successes', () => {
  it('is where the throws of a coin first make up the share', () => {
    for (const n of [1, 2, 5, 10])
      for (const share of [0.01, 0.3, 0.5001, 0.9, 0.999]) {
        const found = binomialQuantile(n, 0.5, share)
        expect(throwsUpTo(n, found) / 2 ** n).toBeGreaterThanOrEqual(share)
        if (found > 0) expect(throwsUpTo(n, found - 1) / 2 ** n).toBeLessThan(share)
      }
  })

  it('is near the normal one where the numbers are large', () => {
    // 2000 · 0.9 ± 3 · √(2000 · 0.9 · 0.1)
    expect(binomialQuantile(2000, 0.9, 0.00135)).toBeGreaterThan(1800 - 3 * Math.sqrt(180) - 2)
    expect(binomialQuantile(2000, 0.9, 0.00135)).toBeLessThan(1800 - 3 * Math.sqrt(180) + 2)
  })

  it('does not fall when the share that is asked for grows', () => {
    const shares = fc.tuple(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), shares, (n, [share, p]) => {
        const found = binomialQuantile(n, p, share)
        expect(found >= 0 && found <= n).toBe(true)
        expect(binomialQuantile(n, p, Math.min(0.9995, share * 1.2))).toBeGreaterThanOrEqual(found)
      }),
    )
  })

  it.each([
    [0, 0.5, 0.5],
    [1.5, 0.5, 0.5],
    [3, 1.1, 0.5],
    [3, 0.5, 0],
    [3, 0.5, 1],
  ])('of %d tries at %d for %d does not exist', (n, p, share) => {
    expect(() => binomialQuantile(n, p, share)).toThrow(RangeError)
  })
})
