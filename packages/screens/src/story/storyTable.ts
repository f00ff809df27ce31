import type { ClockStoryView } from '@counterpart/contract'
import { textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { numberCell, textCell } from '../charts/ChartFrame.tsx'
import type { ChartTable } from '../charts/csv.ts'
import { ledgerOf } from './ledger.ts'
import { segmentText } from './pieceText.ts'

/** The story as rows: what is drawn, for those who do not see it and for a file. Of a file times are ISO 8601, lengths milliseconds. */
export function storyTable(story: ClockStoryView, words: Words): ChartTable {
  const { t, exactWorkingDuration, weekdayDate, exactTime } = words
  const nameOf = (id: string) => {
    const name = story.names.people[id]
    return name ? textIn(name, words.language) : id
  }
  const when = (at: number) => ({ shown: `${weekdayDate(at)} ${exactTime(at)}`, raw: new Date(at).toISOString() })
  const rows = ledgerOf(story).flatMap((line) =>
    line.kind === 'segment'
      ? [
          {
            id: line.id,
            cells: [
              when(line.segment.from),
              when(line.segment.to),
              textCell(segmentText(words, line.segment, nameOf)),
              { shown: exactWorkingDuration(line.counted), raw: line.segment.counted },
              numberCell(line.total, exactWorkingDuration),
            ],
          },
        ]
      : [],
  )
  const headers = [t('story.from'), t('story.to'), t('story.what'), t('story.counted.header'), t('story.total')]
  return { headers, rows }
}
