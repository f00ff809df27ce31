import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, type Observation, survivalQuantile } from './kaplanMeier.ts'
import { waitingFigure } from './waiting.ts'

const ended = (from: number, to: number): Observation[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ duration: from + i, events: 1, censored: 0 }))

describe('how long people wait', () => {
  it('is a quantile of the survival curve, with the ended waits as its n', () => {
    const observations = [...ended(1, 40), { duration: 20, events: 0, censored: 10 }]
    expect(waitingFigure(0.5, observations)).toEqual({
      kind: 'figure',
      ...survivalQuantile(kaplanMeier(observations), 0.5),
      n: 40,
      confidence: 0.95,
      method: 'kaplan-meier-log-log',
    })
  })

  it('does not get shorter because hard ones stay open', () => {
    const closedOnly = waitingFigure(0.5, ended(1, 40))
    const withOpen = waitingFigure(0.5, [...ended(1, 40), { duration: 50, events: 0, censored: 20 }])
    if (closedOnly.kind !== 'figure' || withOpen.kind !== 'figure') throw new Error('40 ended waits are enough')
    expect(closedOnly.value).toBe(20.5)
    expect(withOpen.value).toBe(30.5)
  })

  it.each([
    { given: 'nothing at all', observations: [], n: 0 },
    { given: 'only open waits', observations: [{ duration: 9, events: 0, censored: 50 }], n: 0 },
    { given: 'three ended waits', observations: ended(1, 3), n: 3 },
  ])('says how many must end: $given', ({ observations, n }) => {
    const figure = waitingFigure(0.5, observations)
    if (figure.kind !== 'not-enough-data') throw new Error('that is too few')
    expect(figure.n).toBe(n)
    expect(figure.needed).toBeGreaterThan(n)
  })

  it('needs as many ended waits as the curve needs to bound its median: 7', () => {
    expect(waitingFigure(0.5, ended(1, 3))).toMatchObject({ needed: 7 })
    expect(waitingFigure(0.5, ended(1, 6))).toMatchObject({ kind: 'not-enough-data' })
    expect(waitingFigure(0.5, ended(1, 7))).toMatchObject({ kind: 'figure' })
  })

  it('heeds the minimum of its definition', () => {
    expect(waitingFigure(0.5, ended(1, 10), { minimum: 30 })).toEqual({ kind: 'not-enough-data', n: 10, needed: 30 })
  })

  it('keeps its word: once that many of the longest open waits have ended, the figure is there', () => {
    const observation = fc.record({
      duration: fc.integer({ min: 0, max: 1000 }),
      events: fc.integer({ min: 0, max: 1 }),
      censored: fc.integer({ min: 0, max: 3 }),
    })
    let kept = 0
    fc.assert(
      fc.property(fc.array(observation, { minLength: 10, maxLength: 60 }), (observations) => {
        const figure = waitingFigure(0.5, observations)
        if (figure.kind === 'figure') return
        expect(figure.needed).toBeGreaterThan(figure.n)
        let toEnd = figure.needed - figure.n
        const longestFirst = observations.toSorted((a, b) => b.duration - a.duration)
        const later = longestFirst.map(({ duration, events, censored }) => {
          const ending = Math.min(toEnd, censored)
          toEnd -= ending
          return { duration, events: events + ending, censored: censored - ending }
        })
        if (toEnd > 0) return
        kept++
        expect(waitingFigure(0.5, later).kind).toBe('figure')
      }),
    )
    expect(kept).toBeGreaterThan(10)
  })
})
