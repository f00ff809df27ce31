import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, instant } from '../kernel/index.ts'
import { codeBytes, codeLifeMs, type JoinCode, mostTries, readCode, stillOpens, writeCode } from './joinCode.ts'

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes })

describe('a code', () => {
  it('is read as it was written, however a person types it', () => {
    const typing = fc.record({
      lower: fc.boolean(),
      between: fc.constantFrom('-', ' ', '', ' - ', '—', '\u3000', '\n'),
      around: fc.constantFrom('', ' ', '\t'),
      wide: fc.boolean(),
      misread: fc.boolean(),
    })
    fc.assert(
      fc.property(bytes, typing, (random, { lower, between, around, wide, misread }) => {
        const code = writeCode(random)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        const plain = code.replaceAll('-', '')
        let typed = code.replaceAll('-', between)
        if (misread) typed = typed.replaceAll('0', 'O').replaceAll('1', 'l')
        if (lower) typed = typed.toLowerCase()
        if (wide) typed = typed.replaceAll(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        expect(readCode(around + typed + around)).toEqual({ id: plain.slice(0, 4), secret: plain.slice(4) })
      }),
      { numRuns: 2000 },
    )
  })

  it('is made of as many bytes as it has letters, evenly', () => {
    expect(() => writeCode(new Uint8Array(3))).toThrow(RangeError)
    const all = Array.from({ length: 256 }, (_, byte) => writeCode(new Uint8Array(codeBytes).fill(byte))[0])
    const counts = Object.values(Object.groupBy(all, (letter) => letter ?? '')).map((same) => same?.length)
    expect(counts).toEqual(Array.from({ length: 32 }, () => 8))
  })

  it.each([
    '',
    'ABCD',
    'ABCD-EFGH-JKM',
    'ABCD-EFGH-JKMNP',
    'ABCD-EFGH-JKMU',
    'ABCD-EFGH-JKM!',
    '你好你好你好你好你好你好',
    'A'.repeat(101),
  ])('is not %j', (typed) => expect(readCode(typed)).toBeNull())

  it('never makes reading fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        expect([null, 'object']).toContain(readCode(typed) === null ? null : typeof readCode(typed))
      }),
      { numRuns: 2000 },
    )
  })

  const made = instant(1_000_000)
  const code: JoinCode = {
    ...{ id: 'ABCD', purpose: 'account', by: id<never>('ann'), hash: 'h', tries: 1, spentBy: null },
    expiresAt: instant(made + codeLifeMs),
  }
  const me = id<never>('entra.1')
  it.each([
    { given: 'as it was made', change: {}, after: 0, opens: true },
    { given: 'at its last moment', change: {}, after: codeLifeMs - 1, opens: true },
    { given: 'ten minutes old', change: {}, after: codeLifeMs, opens: false },
    { given: 'for another purpose', change: { purpose: 'connection' }, after: 0, opens: false },
    { given: 'tried for the fifth time', change: { tries: mostTries }, after: 0, opens: true },
    { given: 'tried too often', change: { tries: mostTries + 1 }, after: 0, opens: false },
    { given: 'spent by the same account', change: { spentBy: me }, after: 0, opens: true },
    { given: 'spent by another one', change: { spentBy: id<never>('entra.2') }, after: 0, opens: false },
  ] as const)('$given opens: $opens', ({ change, after, opens }) => {
    expect(stillOpens({ ...code, ...change }, 'account', me, instant(made + after))).toBe(opens)
  })
})
