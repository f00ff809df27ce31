import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { localDaysIn } from './localDay.ts'
import { rowName } from './rowName.ts'

const timeZone = 'Asia/Shanghai'
const local = localDaysIn(timeZone)
const [en, zh] = await Promise.all([wordsFor('en', { timeZone }), wordsFor('zh-CN', { timeZone })])

describe('a row of a story is called', () => {
  it.each([
    { given: 'one day', to: '2026-11-28', english: 'Sat, Nov 28', chinese: '11月28日周六' },
    { given: 'a weekend', to: '2026-11-29', english: 'Sat – Sun, Nov 29', chinese: '11月28日周六 – 11月29日周日' },
    { given: 'more than a week', to: '2026-12-06', english: 'Nov 28 – Dec 6', chinese: '11月28日 – 12月6日' },
  ])('by its days: $given', ({ to, english, chinese }) => {
    expect(rowName({ from: '2026-11-28', to }, en, local)).toBe(english)
    expect(rowName({ from: '2026-11-28', to }, zh, local)).toBe(chinese)
  })
})
