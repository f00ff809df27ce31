import { quadrants } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { placeBeside, placeOn, places } from './places.ts'

describe('where a request lies', () => {
  it.each([
    { state: 'new', urgency: 5, importance: 5, place: 'untriaged' },
    { state: 'triaged', urgency: 5, importance: 5, place: 'do' },
    { state: 'in-work', urgency: 1, importance: 3, place: 'schedule' },
    { state: 'waiting-on-customer', urgency: 3, importance: 1, place: 'delegate' },
    { state: 'waiting-on-others', urgency: 2, importance: 2, place: 'drop' },
  ] as const)('$state at $urgency × $importance: $place', ({ place, ...row }) => {
    expect(placeOn(row)).toBe(place)
  })
})

describe('the arrows', () => {
  it.each([
    ['untriaged', 'ArrowRight', 'do'],
    ['do', 'ArrowRight', 'schedule'],
    ['do', 'ArrowDown', 'delegate'],
    ['schedule', 'ArrowDown', 'drop'],
    ['drop', 'ArrowLeft', 'delegate'],
    ['delegate', 'ArrowUp', 'do'],
    ['do', 'ArrowLeft', null],
    ['delegate', 'ArrowLeft', null],
    ['schedule', 'ArrowRight', null],
    ['do', 'ArrowUp', null],
    ['drop', 'ArrowDown', null],
    ['untriaged', 'ArrowLeft', null],
  ] as const)('lead from %s by %s to %s', (from, arrow, to) => {
    expect(placeBeside(from, arrow)).toBe(to)
  })

  it('reach every quadrant from everywhere', () => {
    for (const start of places) {
      const reached = new Set<string>()
      const walk = (place: (typeof places)[number]) => {
        for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
          const next = placeBeside(place, arrow)
          if (next && !reached.has(next)) {
            reached.add(next)
            walk(next)
          }
        }
      }
      walk(start)
      expect([...reached].toSorted()).toEqual(quadrants.toSorted())
    }
  })
})
