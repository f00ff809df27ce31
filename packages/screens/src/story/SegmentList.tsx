import type { ClockStoryView } from '@counterpart/contract'
import type { Column } from '@counterpart/kit'
import type { Words } from '@counterpart/words'
import { useMemo, useState } from 'react'
import { Button, Section, Table, Text } from '#kit'
import { listText } from '../data/listText.ts'
import { unbroken } from '../data/together.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { byDay, type LedgerRow } from './byDay.ts'
import { ledgerOf } from './ledger.ts'
import { localDaysIn } from './localDay.ts'
import { segmentText } from './pieceText.ts'
import { spanInTwo } from './spanText.ts'
import type { Segment } from './storyPieces.ts'

const manySteps = 14

type SegmentListProps = {
  story: ClockStoryView /** What the clock itself says at the same moment. */
  clockUsed: number | null
}

/** The account of a clock: every stretch, what it adds, and the sum. */
export function SegmentList({ story, clockUsed }: SegmentListProps) {
  const words = useWords()
  const { t } = words
  const { timeZone } = useHost()
  const nameOf = useNames()
  const lines = useMemo(() => ledgerOf(story), [story])
  const isLong = lines.length > manySteps
  const [isWhole, setWhole] = useState(false)
  const shown =
    isLong && !isWhole
      ? byDay(lines, localDaysIn(timeZone))
      : lines.map((line) => ({ id: line.id, isDay: false, lines: [line] }))
  const rows: readonly LedgerRow[] = [...shown, { id: 'sum', isDay: false, lines: [] }]
  const personOf = (id: string) => nameOf(story.names.people, id)
  return (
    <Section
      frame="card"
      title={t('story.account')}
      description={t('story.account.hint')}
      actions={
        isLong && (
          <Button variant="subtle" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t('story.by-day') : t('story.every-step', { n: story.segments.length })}
          </Button>
        )
      }
    >
      <Table
        label={t('story.account')}
        columns={columnsOf(story, words, personOf, clockUsed)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  )
}

function columnsOf(
  story: ClockStoryView,
  words: Words,
  personOf: (id: string) => string,
  clockUsed: number | null,
): readonly Column<LedgerRow>[] {
  const { t, exactWorkingDuration } = words
  const segmentsOf = ({ lines }: LedgerRow) => lines.flatMap((line) => (line.kind === 'segment' ? [line] : []))
  const when = (row: LedgerRow) => {
    const [line] = row.lines
    if (!line) return <Text role="strong">{story.longest > story.used ? t('story.sum.round') : t('story.sum')}</Text>
    if (line.kind === 'carried') return t('story.carried')
    if (line.kind === 'round') return <Text role="strong">{t('story.round', { n: line.round })}</Text>
    return row.isDay
      ? unbroken(words.weekdayDate(line.segment.from))
      : spanInTwo(words, line.segment.from, line.segment.to)
  }
  const why = (row: LedgerRow) => {
    const [line] = row.lines
    if (!line) return <Sum story={story} clockUsed={clockUsed} />
    if (line.kind === 'carried') return t('story.carried.why', { n: story.cycle - 1 })
    if (line.kind === 'round') return t('story.round.why')
    const segments = segmentsOf(row).map(({ segment }) => segment)
    const text = (segment: Segment) => segmentText(words, segment, personOf)
    return row.isDay ? <Text>{dayTexts(segments, text, words).join('\n')}</Text> : segments.map(text).join('')
  }
  const counted = (row: LedgerRow) => {
    const sum = row.lines.reduce((total, line) => total + (line.kind === 'round' ? 0 : line.counted), 0)
    if (row.lines.length === 0 || row.lines[0]?.kind === 'round') return ''
    return sum === 0 ? <Text role="subtle">–</Text> : `+${exactWorkingDuration(sum)}`
  }
  const total = (row: LedgerRow) => {
    const line = row.lines.at(-1)
    if (!line) return <Text role="strong">{exactWorkingDuration(story.used)}</Text>
    return line.kind === 'round' ? exactWorkingDuration(0) : exactWorkingDuration(line.total)
  }
  return [
    { id: 'when', header: t('story.when'), cell: when, role: 'title' },
    { id: 'why', header: t('story.what'), cell: why, role: 'meta' },
    { id: 'counted', header: t('story.counted.header'), cell: counted, width: 'fit', align: 'end' },
    { id: 'total', header: t('story.total'), cell: total, width: 'fit', align: 'end' },
  ]
}

/** Of a day: between which times it was counted, and what kept it from counting but the end of the working hours. */
function dayTexts(segments: readonly Segment[], text: (segment: Segment) => string, words: Words): readonly string[] {
  const { t, exactTime } = words
  const counted = segments.filter((segment) => segment.counted > 0)
  const times = counted.map(({ from, to }) => t('story.span', { from: exactTime(from), to: exactTime(to) }))
  const others = segments.filter(({ counted, why }) => counted === 0 && why !== 'outside-hours')
  const told = counted.length + others.length === 0 ? segments : others
  const reasons = [...new Set(told.map(text))]
  return times.length > 0 ? [t('story.counted.times', { times: listText(words.language, times) }), ...reasons] : reasons
}

/** Whether the sum is what the clock says, and by which round the promise is judged. */
function Sum({ story, clockUsed }: SegmentListProps) {
  const { t, exactWorkingDuration } = useWords()
  const said = [
    ...(clockUsed === story.used ? [t('story.sum.equal')] : []),
    ...(story.longest > story.used ? [t('story.longest', { time: exactWorkingDuration(story.longest) })] : []),
  ]
  return <Text>{said.join('\n')}</Text>
}
