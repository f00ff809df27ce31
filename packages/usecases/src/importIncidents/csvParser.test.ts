import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvParser } from './csvParser.ts'

const read = (...pieces: string[]) => {
  const parser = csvParser()
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()]
}
const cells = (text: string) => read(text).map((record) => record.cells)

describe('CSV', () => {
  it.each([
    {
      given: 'plain cells',
      text: 'a,b\nc,d\n',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { given: 'no line break at the end', text: 'a,b', rows: [['a', 'b']] },
    {
      given: 'empty cells',
      text: ',\n,',
      rows: [
        ['', ''],
        ['', ''],
      ],
    },
    { given: 'lines of Windows and of old Macs', text: 'a\r\nb\rc', rows: [['a'], ['b'], ['c']] },
    { given: 'empty lines', text: 'a\n\n\nb\n', rows: [['a'], ['b']] },
    { given: 'quotes', text: '"a,1","say ""hi"""\n', rows: [['a,1', 'say "hi"']] },
    { given: 'a line break within quotes', text: '"a\nb",c', rows: [['a\nb', 'c']] },
    { given: 'a quote inside a cell', text: 'a"b,c', rows: [['a"b', 'c']] },
  ])('$given', ({ text, rows }) => {
    expect(cells(text)).toEqual(rows)
  })

  it('says on which line each record begins', () => {
    expect(read('a\n"b\nc"\n\nd').map((record) => record.line)).toEqual([1, 2, 5])
  })

  it('reads the same however it is cut', () => {
    const text = 'number,"a ""quoted"" one"\r\n1,"two\nlines"\r\n'
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end))
        expect(read(...pieces)).toEqual(read(text))
      }),
    )
  })

  it('reads back what a careful writer wrote', () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    const cell = fc.string().map((text) => text.replaceAll('\r\n', '\n'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(cells(rows.map((row) => row.map(quoted).join(',')).join('\n'))).toEqual(rows)
      }),
    )
  })

  it('gives up on a quote that is never closed before it has swallowed the machine', () => {
    const parser = csvParser()
    expect(() => parser.push(`"${'x'.repeat(1_000_001)}`)).toThrow('line 1: a record is longer')
  })
})
