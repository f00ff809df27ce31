import type { RequestRow } from '@counterpart/contract'
import { dueAt, type Instant, isOpen } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { dueText, pastText } from '../clock/clockText.ts'
import { targetName } from '../clock/targetName.ts'
import type { FindCalendar } from '../clock/timeLeft.ts'

/**
 * Why a request stands where it does in the queue, in the terms in which the server orders: the earliest due time of
 * a running clock; after those what nothing runs for; after those what is closed. Or by when it was raised.
 */
export function whyHere(
  words: Words,
  request: Pick<RequestRow, 'clocks' | 'state' | 'raisedAt'>,
  { order, calendars, now }: { order: 'newest' | 'due'; calendars: FindCalendar; now: Instant },
): string {
  const { t } = words
  if (order === 'newest') return t('why.raised', { when: pastText(words, request.raisedAt, now) })
  if (!isOpen(request)) return t('why.closed')
  const running = request.clocks.flatMap((clock) => {
    const calendar = clock.state === 'running' && clock.goal !== null ? calendars(clock.calendar) : undefined
    const due = calendar && dueAt(clock, calendar)
    return due === undefined || due === null ? [] : [{ clock, due }]
  })
  const [first] = running.toSorted((a, b) => a.due - b.due)
  if (first) {
    const said = {
      target: targetName(words, first.clock.target, first.clock.name),
      due: dueText(words, first.due, now),
    }
    return t(first.due < now ? 'why.late' : 'why.due', said)
  }
  return t(request.clocks.some(({ state }) => state === 'paused') ? 'why.stands' : 'why.unpromised')
}
