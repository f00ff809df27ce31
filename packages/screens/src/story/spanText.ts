import type { Words } from '@counterpart/words'

/** From one instant to another: the day is said once where both lie on it. */
export function spanText({ t, date, exactTime, weekdayDate }: Words, from: number, to: number): string {
  const [start, end] = [exactTime(from), exactTime(to)]
  const first = `${weekdayDate(from)} ${start}`
  return t('story.span', { from: first, to: date(from) === date(to) ? end : `${weekdayDate(to)} ${end}` })
}
