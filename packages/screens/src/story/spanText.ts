import type { Words } from '@counterpart/words'
import { unbroken } from '../data/together.ts'

/** From one instant to another: the day is said once where both lie on it. */
export function spanText({ t, date, exactTime, weekdayDate }: Words, from: number, to: number): string {
  const [start, end] = [exactTime(from), exactTime(to)]
  const first = `${weekdayDate(from)} ${start}`
  return t('story.span', { from: first, to: date(from) === date(to) ? end : `${weekdayDate(to)} ${end}` })
}

/** The same for a narrow column: where it breaks, it breaks after the dash. */
export const spanInTwo = (words: Words, from: number, to: number): string =>
  spanText(words, from, to).split(' – ').map(unbroken).join('\u00a0– ')
