import { describe, expect, it } from 'vitest'
import { levels, nearestLevels, priorityOf, quadrantOf, quadrants } from './priority.ts'

describe('the quadrant of urgency × importance', () => {
  // domain/statistics-cases.json, four_quadrant_priority: at or above the cut of 3 counts as high.
  it.each([
    { urgency: 5, importance: 5, quadrant: 'do' },
    { urgency: 2, importance: 5, quadrant: 'schedule' },
    { urgency: 5, importance: 2, quadrant: 'delegate' },
    { urgency: 1, importance: 1, quadrant: 'drop' },
    { urgency: 3, importance: 3, quadrant: 'do' },
  ] as const)('$urgency × $importance: $quadrant', ({ urgency, importance, quadrant }) => {
    expect(quadrantOf(urgency, importance)).toBe(quadrant)
  })
})

describe('moving into a quadrant', () => {
  it.each([
    { from: [5, 5], into: 'drop', to: [2, 2] },
    { from: [1, 1], into: 'do', to: [3, 3] },
    { from: [5, 1], into: 'do', to: [5, 3] },
    { from: [4, 5], into: 'schedule', to: [2, 5] },
    { from: [1, 4], into: 'delegate', to: [3, 2] },
  ] as const)('$into from $from leads to $to', ({ from: [urgency, importance], into, to: [u, i] }) => {
    expect(nearestLevels(into, { urgency, importance })).toEqual({ urgency: u, importance: i })
  })

  it('arrives there from everywhere, and changes nothing of what is there already', () => {
    for (const urgency of levels)
      for (const importance of levels)
        for (const quadrant of quadrants) {
          const to = nearestLevels(quadrant, { urgency, importance })
          expect(quadrantOf(to.urgency, to.importance)).toBe(quadrant)
          if (quadrantOf(urgency, importance) === quadrant) expect(to).toEqual({ urgency, importance })
        }
  })
})

describe('the priority', () => {
  it('is the impact × urgency matrix of ITIL where levels are high, medium and low', () => {
    const matrix = ([5, 3, 1] as const).map((urgency) =>
      ([5, 3, 1] as const).map((importance) => priorityOf(urgency, importance)),
    )
    expect(matrix).toEqual([
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 4],
    ])
  })

  it('never puts what may be dropped before what is to be done, and never falls when a level rises', () => {
    const cells = levels.flatMap((u) =>
      levels.map((i) => ({ u, i, quadrant: quadrantOf(u, i), priority: priorityOf(u, i) })),
    )
    const worstDo = Math.max(...cells.filter((cell) => cell.quadrant === 'do').map((cell) => cell.priority))
    const bestDrop = Math.min(...cells.filter((cell) => cell.quadrant === 'drop').map((cell) => cell.priority))
    expect(worstDo).toBeLessThan(bestDrop)
    for (const a of cells)
      for (const b of cells) if (a.u <= b.u && a.i <= b.i) expect(b.priority).toBeLessThanOrEqual(a.priority)
  })
})
