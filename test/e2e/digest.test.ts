import { describe, expect, it } from 'vitest'
import { differenceOf } from './digest.ts'

const even = `2x2:${'M'.repeat(576)}`

describe('two pictures', () => {
  it.each([
    { given: 'the same', now: even, says: null },
    { given: 'a cell a shade apart, as letters are smoothed', now: `2x2:N${'M'.repeat(575)}`, says: null },
    { given: 'a twelfth darker', now: `2x2:${'A'.repeat(48)}${'M'.repeat(528)}`, says: '8 % of it looks different' },
    { given: 'another length', now: `2x3:${'M'.repeat(576)}`, says: 'is 2x3 and was 2x2' },
  ])('$given', ({ now, says }) => {
    expect(differenceOf(even, now)).toBe(says)
  })
})
