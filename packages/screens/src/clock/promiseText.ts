import type { ClockView, RequestRow } from '@counterpart/contract'
import type { Instant } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { dueText } from './clockText.ts'
import { targetName } from './targetName.ts'
import { type FindCalendar, pressingClock, timeLeft } from './timeLeft.ts'

/** The promise that presses most, in a sentence; null where there is nothing to say. */
export function promiseText(
  words: Words,
  request: Pick<RequestRow, 'clocks' | 'cycle' | 'state'>,
  calendars: FindCalendar,
  now: Instant,
): string | null {
  if (request.state === 'withdrawn' || request.state === 'confirmed') return null
  const clock = pressingClock(request, calendars)
  if (!clock) return words.t('clock.promise.none')
  return textOf(words, clock, calendars, now)
}

function textOf(words: Words, clock: ClockView, calendars: FindCalendar, now: Instant): string | null {
  const calendar = calendars(clock.calendar)
  if (!calendar) return null
  const { t } = words
  const target = targetName(words, clock.target, clock.name)
  const stands = timeLeft(clock, calendar, now)
  switch (stands.state) {
    case 'running':
      return t('clock.promise.due', { target, due: dueText(words, stands.due, now) })
    case 'late':
      return t('clock.promise.was-due', { target, due: dueText(words, stands.due, now) })
    case 'paused':
    case 'paused-late':
      return t('clock.promise.stands', { target })
    case 'kept':
      return t('clock.promise.kept', { target })
    case 'broken':
      return t('clock.promise.broken', { target })
    case 'no-goal':
      return t('clock.promise.none')
  }
}
