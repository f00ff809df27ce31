import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { blankDraft, type Draft } from './calendarDraft.ts'
import { changesBetween } from './changesBetween.ts'
import { changeText } from './changeText.ts'

const name = { en: 'Day' }
const draft: Draft = {
  ...blankDraft('Asia/Shanghai'),
  holidays: [
    { date: '2026-01-01', name },
    { date: '2026-01-02', name },
  ],
}

describe('what differs between two states of a calendar', () => {
  it.each([
    { given: 'nothing', change: {}, english: 'no difference', chinese: '没有差异' },
    {
      given: 'a weekday that is listed empty',
      change: { weekly: { ...draft.weekly, sat: [] } },
      english: 'no difference',
      chinese: '没有差异',
    },
    {
      given: 'no base, said aloud',
      change: { basedOn: null, changes: [] },
      english: 'no difference',
      chinese: '没有差异',
    },
    {
      given: 'hours and a date',
      change: { weekly: {}, coveredUntil: '2026-12-31' },
      english: 'weekly hours, holidays known until',
      chinese: '每周工作时间、节假日维护至',
    },
    {
      given: 'days',
      change: {
        holidays: [
          { date: '2026-01-02', name: { en: 'Other' } },
          { date: '2026-01-03', name },
          { date: '2026-01-04', name },
        ],
      },
      english: 'holidays (2 added, 1 removed, 1 changed)',
      chinese: '节假日（新增 2 个、删除 1 个、修改 1 个）',
    },
  ])('$given: $english', async ({ change, english, chinese }) => {
    const changes = changesBetween(draft, { ...draft, ...change } as Draft)
    expect(changeText(await wordsFor('en'), changes)).toBe(english)
    expect(changeText(await wordsFor('zh-CN'), changes)).toBe(chinese)
  })
})
