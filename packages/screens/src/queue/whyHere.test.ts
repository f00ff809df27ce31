import type { ClockView } from '@counterpart/contract'
import { type CalendarId, compileCalendar, id, instant, type RequestState, workingMs } from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { calendars as company } from '../testing/company.ts'
import { whyHere } from './whyHere.ts'

const words = await wordsFor('en', { timeZone: 'Asia/Shanghai' })
const zh = await wordsFor('zh-CN', { timeZone: 'Asia/Shanghai' })
const now = instant('2026-07-07T10:00+08:00')
const calendar = id<CalendarId>('shanghai')
const compiled = compileCalendar({ ...company[0], id: calendar } as never)
const clock = (target: ClockView['target'], goalHours: number | null, facts: object) =>
  ({
    ...{ target, calendar, cycle: 1, used: workingMs(0), holidaysKnownUntil: null },
    ...{ goal: goalHours === null ? null : workingMs(goalHours * 3_600_000), state: 'running', since: now },
    ...facts,
  }) as unknown as ClockView
const why = (
  clocks: readonly ClockView[],
  state: RequestState = 'triaged',
  order: 'due' | 'newest' = 'due',
  said = words,
) => whyHere(said, { clocks, state, raisedAt: now }, { order, calendars: () => compiled, now })

describe('why a request stands where it does', () => {
  const soon = clock('first-response', 1, {})
  const later = clock('resolution', 4, {})
  const late = clock('resolution', 1, { since: instant('2026-07-07T09:00+08:00'), used: workingMs(3_600_000) })
  const paused = clock('resolution', 4, { state: 'paused' })
  it.each([
    { given: 'the earliest of its promises', clocks: [later, soon], says: 'First response is due today 11:00 AM' },
    { given: 'a broken promise', clocks: [later, late], says: 'Resolution was due today 9:00 AM' },
    { given: 'a clock that stands', clocks: [paused], says: 'Waiting: no clock runs' },
    { given: 'no goal', clocks: [clock('resolution', null, {})], says: 'No promise runs' },
    { given: 'no promise', clocks: [], says: 'No promise runs' },
  ])('for $given: $says', ({ clocks, says }) => {
    expect(why(clocks)).toBe(says)
  })

  it('for what is closed, and for another order', () => {
    expect(why([soon], 'withdrawn')).toBe('Closed')
    expect(why([soon], 'triaged', 'newest')).toBe('Raised today 10:00 AM')
    expect(why([soon], 'triaged', 'due', zh)).toBe('首次响应将于今天 11:00 到期')
  })
})
