import type { IconName, Tone } from '@counterpart/kit'
import type { Words } from '@counterpart/words'
import type { TimeLeft } from './timeLeft.ts'

/** How a promise stands, in words; the tone and the icon say the same again and never more. */
export type ClockText = { readonly text: string; readonly tone: Tone; readonly icon: IconName }

export function clockText({ t, workingDuration }: Words, stands: TimeLeft): ClockText {
  switch (stands.state) {
    case 'no-goal':
      return { text: t('clock.no-goal'), tone: 'neutral', icon: 'clock' }
    case 'running':
      return {
        text: t('clock.left', { time: workingDuration(stands.left) }),
        tone: stands.soon ? 'warning' : 'neutral',
        icon: stands.opensAt === null ? 'clock' : 'calendar',
      }
    case 'late':
      return { text: t('clock.late', { time: workingDuration(stands.by) }), tone: 'danger', icon: 'warning' }
    case 'paused':
      return { text: t('clock.paused-left', { time: workingDuration(stands.left) }), tone: 'neutral', icon: 'pause' }
    case 'paused-late':
      return { text: t('clock.paused-late', { time: workingDuration(stands.by) }), tone: 'danger', icon: 'pause' }
    case 'kept':
      return { text: t('clock.kept'), tone: 'success', icon: 'check' }
    case 'broken':
      return { text: t('clock.broken', { time: workingDuration(stands.by) }), tone: 'danger', icon: 'error' }
  }
}

/** That a due time lies after the last date, `YYYY-MM-DD`, for which holidays are known. */
export function knownUntilText({ t, language }: Words, lastDate: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return t('clock.known-until', { day: format.format(Date.parse(`${lastDate}T00:00Z`)) })
}

/** When something is due, for the middle of a sentence: "today 17:00", "Tue 17:00", "Jul 20, 2026, 17:00". */
export function dueText(words: Words, due: number, now: number): string {
  const day = 86_400_000
  if (words.date(due) === words.date(now)) return words.t('clock.today', { time: words.time(due) })
  return Math.abs(due - now) < 6 * day ? words.weekdayTime(due) : words.dateTime(due)
}

/** When something happened, for the middle of a sentence: of today only the time. */
export function pastText(words: Words, at: number, now: number): string {
  return words.date(at) === words.date(now) ? words.t('clock.today', { time: words.time(at) }) : words.dateTime(at)
}

/** The same where it stands alone. */
export function pastTextAlone(words: Words, at: number, now: number): string {
  const text = pastText(words, at, now)
  return text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1)
}
