import { instant, workingMs } from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { clockText, dueText, pastTextAlone } from './clockText.ts'
import type { TimeLeft } from './timeLeft.ts'

const en = await wordsFor('en', { timeZone: 'Asia/Shanghai' })
const zh = await wordsFor('zh-CN', { timeZone: 'Asia/Shanghai' })
const minutes = (n: number) => workingMs(n * 60_000)
const now = instant('2026-07-07T10:00+08:00')

describe('how a promise stands, in words', () => {
  const running = { state: 'running', left: minutes(133), due: now, soon: false, opensAt: null } as const
  it.each([
    { stands: running, said: '2h 13m left', 说: '剩余2小时13分钟', tone: 'neutral', icon: 'clock' },
    { stands: { ...running, soon: true }, said: '2h 13m left', 说: '剩余2小时13分钟', tone: 'warning', icon: 'clock' },
    {
      stands: { ...running, opensAt: now },
      said: '2h 13m left',
      说: '剩余2小时13分钟',
      tone: 'neutral',
      icon: 'calendar',
    },
    {
      stands: { state: 'late', by: minutes(1500), due: now, opensAt: null },
      said: '25h late',
      说: '超时25小时',
      tone: 'danger',
      icon: 'warning',
    },
    {
      stands: { state: 'paused', left: minutes(5) },
      said: 'Paused · 5m left',
      说: '已暂停 · 剩余5分钟',
      tone: 'neutral',
      icon: 'pause',
    },
    {
      stands: { state: 'paused-late', by: minutes(5) },
      said: 'Paused · 5m late',
      说: '已暂停 · 超时5分钟',
      tone: 'danger',
      icon: 'pause',
    },
    { stands: { state: 'kept', used: minutes(5) }, said: 'Kept', 说: '已兑现', tone: 'success', icon: 'check' },
    {
      stands: { state: 'broken', by: minutes(61) },
      said: 'Broken by 1h 1m',
      说: '未兑现 · 超时1小时1分钟',
      tone: 'danger',
      icon: 'error',
    },
    { stands: { state: 'no-goal' }, said: 'No target', 说: '无时限', tone: 'neutral', icon: 'clock' },
  ] as { stands: TimeLeft; said: string; 说: string; tone: string; icon: string }[])(
    '$said',
    ({ stands, said, 说, tone, icon }) => {
      expect(clockText(en, stands)).toEqual({ text: said, tone, icon })
      expect(clockText(zh, stands).text).toBe(说)
    },
  )
})

describe('when', () => {
  it.each([
    { at: '2026-07-07T17:00+08:00', due: 'today 5:00 PM', past: 'Today 5:00 PM' },
    { at: '2026-07-09T17:00+08:00', due: 'Thu 5:00 PM', past: 'Jul 9, 2026, 5:00 PM' },
    { at: '2026-07-20T17:00+08:00', due: 'Jul 20, 2026, 5:00 PM', past: 'Jul 20, 2026, 5:00 PM' },
  ])('$at', ({ at, due, past }) => {
    // Newer engines put a narrow space before AM and PM.
    const plain = (text: string) => text.replaceAll('\u202f', ' ')
    expect(plain(dueText(en, instant(at), now))).toBe(due)
    expect(plain(pastTextAlone(en, instant(at), now))).toBe(past)
  })
})
