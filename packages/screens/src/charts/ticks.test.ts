import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTicks } from './ticks.ts'

describe('ticks of a count', () => {
  it.each([
    { max: 0, ticks: [0, 1] },
    { max: 1, ticks: [0, 1] },
    { max: 114, ticks: [0, 50, 100, 150] },
    { max: 7, ticks: [0, 2, 4, 6, 8] },
    { max: 43, ticks: [0, 20, 40, 60] },
    { max: 1000, ticks: [0, 250, 500, 750, 1000] },
  ])('up to $max: $ticks', ({ max, ticks }) => {
    expect(countTicks(max, 4)).toEqual(ticks)
  })

  it('covers the largest count with whole numbers, and not many', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (max) => {
        const ticks = countTicks(max, 4)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(5)
      }),
    )
  })
})
