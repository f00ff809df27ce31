import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartSignals, laneyPPrimeChart, pChart } from './controlChart.ts'

const sample = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat({ max: n }) }))
const samples = fc.array(sample, { minLength: 2, maxLength: 40 })

describe('a p chart', () => {
  it('puts three standard errors of each period around the share of all', () => {
    const { centre, limits } = pChart([
      { x: 45, n: 50 },
      { x: 150, n: 200 },
    ])
    expect(centre).toBeCloseTo(0.78, 12)
    // 0.78 ± 3·√(0.78 · 0.22 / 50) and / 200
    expect(limits[0]).toEqual({ low: expect.closeTo(0.604_25, 5), high: expect.closeTo(0.955_75, 5) })
    expect(limits[1]).toEqual({ low: expect.closeTo(0.692_125, 5), high: expect.closeTo(0.867_875, 5) })
  })

  it('stays within 0 and 1 and around its centre, and is the wider the fewer there are', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const { centre, limits } = pChart(given)
        for (const [i, { low, high }] of limits.entries()) {
          expect(0 <= low && low <= centre && centre <= high && high <= 1).toBe(true)
          const smaller = limits.filter((_, j) => (given[j]?.n ?? 0) <= (given[i]?.n ?? 0))
          expect(smaller.every((one) => one.low <= low && one.high >= high)).toBe(true)
        }
      }),
    )
  })

  it.each([
    { samples: [] },
    { samples: [{ x: 3, n: 2 }] },
    { samples: [{ x: 0, n: 0 }] },
    { samples: [{ x: 0.5, n: 1 }] },
  ])('has nothing to say of $samples', ({ samples: given }) => {
    expect(() => pChart(given)).toThrow(RangeError)
    expect(() => laneyPPrimeChart(given)).toThrow(RangeError)
  })
})

describe('Laney’s p′ chart', () => {
  it('widens or narrows the limits of a p chart by one factor', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const [plain, prime] = [pChart(given), laneyPPrimeChart(given)]
        expect(prime.centre).toBe(plain.centre)
        for (const [i, { low }] of prime.limits.entries()) {
          const reach = plain.centre - (plain.limits[i]?.low ?? 0)
          // A limit that was cut off at 0 tells nothing of its reach.
          if (low > 0 && (plain.limits[i]?.low ?? 0) > 0)
            expect(plain.centre - low).toBeCloseTo(reach * prime.sigmaZ, 10)
        }
      }),
    )
  })

  it('is a p chart where all or none are so', () => {
    const all = [5, 9, 20].map((n) => ({ x: n, n }))
    expect(laneyPPrimeChart(all)).toEqual(pChart(all))
    expect(laneyPPrimeChart(all).limits[0]).toEqual({ low: 1, high: 1 })
  })
})

describe('signals', () => {
  const of = (values: readonly number[]) =>
    chartSignals(values.map((value) => ({ value, centre: 0, low: -3, high: 3 })))

  it('begin with the eighth in a row, and end with the row', () => {
    expect(of([...Array<number>(9).fill(-0.1), 0.1])).toEqual([...Array(7).fill(null), 'row-below', 'row-below', null])
  })

  it('are none for a row that a point on the centre breaks', () => {
    expect(of([1, 1, 1, 1, 0, 1, 1, 1, 1]).every((signal) => signal === null)).toBe(true)
  })

  it('say outside before they say in a row, and nothing on the limit itself', () => {
    expect(of([...Array<number>(7).fill(1), 3.1]).at(-1)).toBe('above')
    expect(of([-3])).toEqual([null])
    expect(of([-3.0001])).toEqual(['below'])
  })
})
