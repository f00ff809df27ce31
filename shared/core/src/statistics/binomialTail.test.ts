import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialTail } from './binomialTail.ts'

/** Pascal's triangle and whole powers: slow, and right for small counts. */
function byHand(atLeast: number, n: number, p: number): number {
  let row = [1]
  for (let i = 0; i < n; i++) row = [1, ...row.slice(1).map((value, k) => value + (row[k] as number)), 1]
  return row.reduce((sum, ways, k) => (k < atLeast ? sum : sum + ways * p ** k * (1 - p) ** (n - k)), 0)
}

describe('the chance of at least so many successes', () => {
  it.each([
    { atLeast: 0, n: 10, p: 0.3, chance: 1 },
    { atLeast: 11, n: 10, p: 0.3, chance: 0 },
    { atLeast: 1, n: 10, p: 0, chance: 0 },
    { atLeast: 10, n: 10, p: 1, chance: 1 },
    { atLeast: 8, n: 10, p: 0.5, chance: 56 / 1024 },
    { atLeast: 10, n: 10, p: 0.5, chance: 1 / 1024 },
    { atLeast: 2, n: 2, p: 0.1, chance: 0.01 },
  ])('$atLeast of $n at $p: $chance', ({ atLeast, n, p, chance }) => {
    expect(binomialTail(atLeast, n, p)).toBeCloseTo(chance, 12)
  })

  it('is what adding up all ways gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 42 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, k, p) => {
          expect(Math.abs(binomialTail(k, n, p) - byHand(k, n, p))).toBeLessThan(1e-11)
        },
      ),
    )
  })

  it('keeps its digits far out and for many trials', () => {
    expect(binomialTail(20, 1000, 0.001) / 1.3357486992362552e-19).toBeCloseTo(1, 9)
    expect(binomialTail(500_000, 1_000_000, 0.5)).toBeCloseTo(0.5003989421803937, 7)
  })

  it('is asked about counts only', () => {
    for (const [k, n, p] of [
      [-1, 3, 0.5],
      [1.5, 3, 0.5],
      [1, 3, 1.1],
      [1, 3, Number.NaN],
    ] as const)
      expect(() => binomialTail(k, n, p)).toThrow(RangeError)
  })
})
