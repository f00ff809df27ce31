import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile, twoSidedZ } from './normal.ts'

describe('normal quantile', () => {
  // Computed with scipy 1.17 (norm.ppf), one or more for each of the three approximations.
  it.each([
    { p: 1e-300, z: -37.0470962993612 },
    { p: 1e-12, z: -7.034483825301131 },
    { p: 0.001, z: -3.090232306167813 },
    { p: 0.025, z: -1.9599639845400545 },
    { p: 0.1, z: -1.2815515655446004 },
    { p: 0.3, z: -0.5244005127080409 },
    { p: 0.5, z: 0 },
    { p: 0.6, z: 0.2533471031357997 },
    { p: 0.975, z: 1.959963984540054 },
    { p: 0.995, z: 2.5758293035489004 },
  ])('$p of the distribution lies below $z', ({ p, z }) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(z)))
  })

  it('is 1.959963984540054 on both sides of 95 %, never 1.96', () => {
    expect(Math.abs(twoSidedZ(0.95) - 1.959963984540054)).toBeLessThan(1e-15)
  })

  it('rises with p and is the same on both sides', () => {
    const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true })
    fc.assert(
      fc.property(share, share, (p, q) => {
        expect(normalQuantile(Math.min(p, q))).toBeLessThanOrEqual(normalQuantile(Math.max(p, q)))
        expect(normalQuantile(1 - p) + normalQuantile(1 - (1 - p))).toBeCloseTo(0, 12)
      }),
    )
  })

  it.each([0, 1, -0.1, 1.1, Number.NaN])('has no value at %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})
