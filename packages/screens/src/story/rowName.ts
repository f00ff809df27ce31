import type { Words } from '@counterpart/words'
import { daysBetween, type LocalDays } from './localDay.ts'
import type { StoryRow } from './storyRows.ts'

/** What a row is called: its day, or its first and last. */
export function rowName({ from, to }: Pick<StoryRow, 'from' | 'to'>, words: Words, local: LocalDays): string {
  const [first, last] = [local.at(from, 720), local.at(to, 720)]
  const { t } = words
  if (from === to) return words.weekdayDate(first)
  if (daysBetween(from, to) >= 6) return t('story.span', { from: words.monthDay(first), to: words.monthDay(last) })
  // "Sat – Sun, Nov 29" reads well; where the weekday comes after the date, half a date would be left.
  const leads = words.weekdayDate(first).startsWith(words.weekday(first))
  return t('story.span', { from: leads ? words.weekday(first) : words.weekdayDate(first), to: words.weekdayDate(last) })
}
