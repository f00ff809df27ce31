import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from './labels.ts'

describe('labels', () => {
  it('stand under their marks, and on another line where they would meet', () => {
    const labels = [
      { x: 100, width: 60, text: 'Due' },
      { x: 110, width: 60, text: 'Late' },
      { x: 300, width: 60, text: 'Now' },
    ]
    expect(placeLabels(labels, 0, 320).map(({ text, middle, line }) => [text, middle, line])).toEqual([
      ['Due', 100, 0],
      ['Late', 110, 1],
      ['Now', 290, 0],
    ])
  })

  it('are never cut and never overlap', () => {
    const label = fc.record({ x: fc.integer({ min: 10, max: 300 }), width: fc.integer({ min: 5, max: 120 }) })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const placed = placeLabels(
          labels.map((each) => ({ ...each, text: '' })),
          10,
          300,
        )
        for (const { middle, width } of placed) {
          expect(middle - width / 2).toBeGreaterThanOrEqual(10)
          expect(middle + width / 2).toBeLessThanOrEqual(300)
        }
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1))
            if (a.line === b.line) expect(Math.abs(a.middle - b.middle)).toBeGreaterThanOrEqual((a.width + b.width) / 2)
      }),
    )
  })
})
