import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsByWords, topsOf, wrapped } from './wrapped.ts'

/** Every letter is ten wide. */
const width = (text: string) => [...text].length * 10

describe('a name on little room', () => {
  it.each([
    { name: 'Finance', room: 100, lines: ['Finance'] },
    { name: 'International Sales and Marketing', room: 140, lines: ['International', 'Sales and', 'Marketing'] },
    { name: '国际销售与市场部', room: 50, lines: ['国际销售与', '市场部'] },
    { name: 'IT 与数据（总部）', room: 60, lines: ['IT 与数据', '（总部）'] },
    { name: 'Telecommunications', room: 70, lines: ['Telecom', 'municat', 'ions'] },
    { name: '', room: 70, lines: [] },
  ])('$name', ({ name, room, lines }) => {
    expect(wrapped(name, room, width)).toEqual(lines)
  })

  it('loses no letter, and no line is longer than its room', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab国（）， -/') })
    fc.assert(
      fc.property(name, fc.integer({ min: 30, max: 200 }), (text, room) => {
        const lines = wrapped(text, room, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('fits by words where none has to be cut', () => {
    expect(fitsByWords('International Sales', 130, width)).toBe(true)
    expect(fitsByWords('International Sales', 120, width)).toBe(false)
    expect(fitsByWords('国际销售与市场部', 20, width)).toBe(true)
  })
})

it('rows begin where the one before ends', () => {
  expect(topsOf([10, 20, 5])).toEqual([0, 10, 30, 35])
})
