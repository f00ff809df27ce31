import type { Words } from '@counterpart/words'
import { listText } from '../data/listText.ts'
import type { CalendarChange } from './changesBetween.ts'

/** What was changed, in one line. */
export function changeText(words: Words, changes: readonly CalendarChange[]): string {
  const { t, language } = words
  if (changes.length === 0) return t('calendar.changed.nothing')
  return listText(
    language,
    changes.map((change) => {
      if (!('added' in change)) return t(`calendar.changed.${change.part}`)
      const { added, gone, altered } = change
      const counts = [
        ...(added > 0 ? [t('calendar.changed.added', { n: added })] : []),
        ...(gone > 0 ? [t('calendar.changed.gone', { n: gone })] : []),
        ...(altered > 0 ? [t('calendar.changed.altered', { n: altered })] : []),
      ]
      return t(`calendar.changed.${change.part}`, { counts: counts.join(t('calendar.changed.and')) })
    }),
  )
}
