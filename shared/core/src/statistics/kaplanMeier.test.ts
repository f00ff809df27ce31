import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, type Observation, survivalAt, survivalQuantile } from './kaplanMeier.ts'

const observation = fc.record({
  duration: fc.integer({ min: 0, max: 30 }),
  events: fc.integer({ min: 0, max: 3 }),
  censored: fc.integer({ min: 0, max: 3 }),
})
const observations = fc.array(observation, { maxLength: 40 })
const ended = (...durations: number[]): Observation[] =>
  durations.map((duration) => ({ duration, events: 1, censored: 0 }))
const open = (...durations: number[]): Observation[] =>
  durations.map((duration) => ({ duration, events: 0, censored: 1 }))

describe('survival curve', () => {
  it('is the plain share that is left while nothing is open', () => {
    const curve = kaplanMeier(ended(5, 1, 4, 2, 3))
    expect([0, 1, 2.5, 4, 5, 9].map((duration) => survivalAt(curve, duration))).toEqual(
      [1, 0.8, 0.6, 0.2, 0, 0].map((share) => expect.closeTo(share, 12)),
    )
  })

  it('does not fall when an open wait grows, but falls further for those at risk after it', () => {
    const curve = kaplanMeier([...ended(1, 3), ...open(2, 4)])
    expect(curve.steps.map(({ atRisk, survival }) => [atRisk, survival])).toEqual([
      [4, 0.75],
      [2, 0.375],
    ])
  })

  it('counts a wait that is open at the very duration of an end as at risk there', () => {
    expect(kaplanMeier([...ended(2), ...open(2)]).steps).toMatchObject([{ atRisk: 2, survival: 0.5 }])
  })

  it('depends neither on the order nor on the grouping', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const apart = given.flatMap(({ duration, events, censored }) => [
          ...open(...Array<number>(censored).fill(duration)),
          ...ended(...Array<number>(events).fill(duration)),
        ])
        expect(kaplanMeier(apart.reverse())).toEqual(kaplanMeier(given))
      }),
    )
  })

  it('only falls, within limits that hold it', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { steps, events } = kaplanMeier(given)
        let before = 1
        for (const { survival, low, high } of steps) {
          expect(survival).toBeLessThan(before)
          expect(0 <= low && low <= survival && survival <= high && high <= 1).toBe(true)
          before = survival
        }
        expect(steps.reduce((sum, step) => sum + step.events, 0)).toBe(events)
      }),
    )
  })

  it('of nothing is empty', () => {
    const curve = kaplanMeier([])
    expect(curve).toMatchObject({ events: 0, censored: 0, steps: [] })
    expect(survivalAt(curve, 10)).toBe(1)
    expect(survivalQuantile(curve, 0.5)).toEqual({ value: undefined, low: undefined, high: undefined })
  })

  it.each([
    { duration: -1, events: 1, censored: 0 },
    { duration: Number.NaN, events: 1, censored: 0 },
    { duration: Number.POSITIVE_INFINITY, events: 0, censored: 1 },
    { duration: 1, events: 0.5, censored: 0 },
    { duration: 1, events: 0, censored: -1 },
  ])('throws on $duration with $events and $censored', (bad) => {
    expect(() => kaplanMeier([bad])).toThrow(RangeError)
  })
})

describe('survival quantile', () => {
  it('is the median of the middle two when the curve stands exactly at one half', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => i + 1)
    expect(survivalQuantile(kaplanMeier(ended(...twenty)), 0.5).value).toBe(10.5)
    expect(survivalQuantile(kaplanMeier(ended(...twenty, 21)), 0.5).value).toBe(11)
  })

  it('is unknown while too many wait', () => {
    expect(survivalQuantile(kaplanMeier([...ended(1), ...open(2, 3, 4)]), 0.5)).toMatchObject({
      value: undefined,
      high: undefined,
    })
  })

  it('lies between its limits', () => {
    fc.assert(
      fc.property(observations, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (given, p) => {
        const never = Number.POSITIVE_INFINITY
        const { value = never, low = never, high = never } = survivalQuantile(kaplanMeier(given), p)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('comes later when some of the same waits are still open', () => {
    const same = Array.from({ length: 30 }, (_, i) => i + 1)
    const someOpen = same.map((duration) => ({
      duration,
      events: duration % 3 ? 1 : 0,
      censored: duration % 3 ? 0 : 1,
    }))
    expect(survivalQuantile(kaplanMeier(someOpen), 0.5).value).toBeGreaterThan(
      survivalQuantile(kaplanMeier(ended(...same)), 0.5).value as number,
    )
  })

  it.each([0, 1, Number.NaN])('has no share %d', (p) => {
    expect(() => survivalQuantile(kaplanMeier(ended(1)), p)).toThrow(RangeError)
  })
})
