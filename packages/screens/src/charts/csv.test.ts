import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

const one = (raw: string | number) => toCsv({ headers: ['h'], rows: [{ id: '1', cells: [{ shown: '', raw }] }] })

describe('a chart as CSV', () => {
  it.each([
    { cell: '=HYPERLINK("http://x")', written: `"'=HYPERLINK(""http://x"")"` },
    { cell: '+1', written: `"'+1"` },
    { cell: '-cmd', written: `"'-cmd"` },
    { cell: '@SUM(A1)', written: `"'@SUM(A1)"` },
    { cell: '  =1+1', written: `"'  =1+1"` },
    { cell: '＝1+1', written: `"'＝1+1"` },
    { cell: '\t=1', written: `"'\t=1"` },
    { cell: 'R&D, "north"', written: '"R&D, ""north"""' },
    { cell: '财务部', written: '财务部' },
    { cell: -3.5, written: '-3.5' },
  ])('writes $cell as $written', ({ cell, written }) => {
    expect(one(cell)).toBe(`h\r\n${written}\r\n`)
  })

  it('guards headers like cells', () => {
    expect(toCsv({ headers: ['=A1'], rows: [] })).toBe(`"'=A1"\r\n`)
  })

  it('never lets a text start a formula, and loses nothing of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\t', ' ', 'a', '＝') }),
        (text) => {
          const field = one(text).slice('h\r\n'.length, -2)
          const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
          expect(read.trimStart()).not.toMatch(/^[=+\-@＝]/u)
          expect(read === text || read === `'${text}`).toBe(true)
        },
      ),
    )
  })
})
