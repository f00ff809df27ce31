import { type Shift, type Week, weekdays } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { formatIn } from './civilDays.ts'
import { hoursText, isSameHours } from './hoursText.ts'

/** A day without an end. */
export const roundTheClock: readonly Shift[] = [['00:00', '24:00']]

/** A week in short: weekdays with the same hours together, closed ones left out. */
export function weekText({ t, language }: Words, week: Week): readonly string[] {
  const weekday = formatIn(language, { weekday: 'short' })
  const runs: { first: number; last: number; hours: string }[] = []
  for (const [day, name] of weekdays.entries()) {
    const shifts = week[name] ?? []
    const hours = isSameHours(shifts, roundTheClock) ? t('calendar.around') : hoursText(language, shifts)
    const run = runs.at(-1)
    if (hours === '') continue
    if (run?.hours === hours && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day, hours })
  }
  // 5 January 1970 was a Monday.
  const nameOf = (day: number) => weekday.format(Date.UTC(1970, 0, 5 + day))
  return runs.map(({ first, last, hours }) => {
    const days = first === last ? nameOf(first) : t('calendar.days-to', { first: nameOf(first), last: nameOf(last) })
    return t('calendar.days-hours', { days, hours })
  })
}
