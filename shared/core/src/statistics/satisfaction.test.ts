import { describe, expect, it } from 'vitest'
import { satisfactionFigure } from './satisfaction.ts'
import { rateFigure } from './wilson.ts'

describe('satisfaction', () => {
  it('is the share of 4 and 5', () => {
    expect(satisfactionFigure([1, 2, 3, 4, 5], { minimum: 5 })).toEqual(rateFigure(2, 5, { minimum: 5 }))
  })

  it('does not show what too few have said', () => {
    expect(satisfactionFigure([5, 5], { minimum: 5 })).toEqual({ kind: 'not-enough-data', n: 2, needed: 5 })
  })

  it.each([0, 6, 3.5, Number.NaN])('throws on %d, which is of another scale', (score) => {
    expect(() => satisfactionFigure([5, score], { minimum: 1 })).toThrow(RangeError)
  })
})
