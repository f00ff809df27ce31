import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/index.ts'
import { fittedText, isAfter } from './issue.ts'

describe('a mark in the history of an issue', () => {
  const mark = (at: number, id: string) => ({ at: instant(at), id })
  it.each([
    { a: mark(2, '1'), b: mark(1, '9'), after: true },
    { a: mark(1, '9'), b: mark(2, '1'), after: false },
    { a: mark(1, '10'), b: mark(1, '9'), after: true },
    { a: mark(1, '11'), b: mark(1, '10'), after: true },
    { a: mark(1, '10'), b: mark(1, '10'), after: false },
    { a: mark(1, '1'), b: mark(1, ''), after: true },
  ])('$a after $b: $after', ({ a, b, after }) => {
    expect(isAfter(a, b)).toBe(after)
  })
})

describe('a text of a tracker', () => {
  it.each([
    { given: '  as it is\n', fits: 'as it is' },
    { given: 'a\u0000b', fits: 'a b' },
    { given: 'half \ud83d', fits: 'half \ufffd' },
    { given: '😀😀😀😀', fits: '😀😀😀' },
    { given: 'ab  cd', fits: 'ab' },
    { given: '\u0007', fits: '' },
  ])('$given fits as $fits', ({ given, fits }) => {
    expect(fittedText(given, fits === '😀😀😀' || fits === 'ab' ? 3 : 20)).toBe(fits)
  })
})
