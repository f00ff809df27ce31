import type { ClockStoryView } from '@counterpart/contract'
import { openIntervals, type WorkingClock, workingTimeBetween } from '@counterpart/core'
import { type ReactNode, useId, useMemo } from 'react'
import { ChartFrame, type LegendEntry } from '../charts/ChartFrame.tsx'
import { Plot } from '../charts/Plot.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { Axis } from './Axis.tsx'
import { geometryOf } from './geometry.ts'
import { type LocalDays, localDaysIn } from './localDay.ts'
import { marksOf } from './marksOf.ts'
import { StoryRowDrawing } from './StoryRowDrawing.tsx'
import { type Look, piecesOf } from './storyPieces.ts'
import { layoutOf, type StoryLayout } from './storyRows.ts'
import { storyTable } from './storyTable.ts'
import './story.css'

type StoryChartProps = {
  story: ClockStoryView
  calendar: WorkingClock | undefined
  title: string
  description: ReactNode
  fileName: string
}

/** The life of a clock over the calendar: what was counted, what was not and why, and when the goal is used up. */
export function StoryChart({ story, calendar, title, description, fileName }: StoryChartProps) {
  const words = useWords()
  const { t } = words
  const hatch = useId()
  const { timeZone } = useHost()
  const local = useMemo(() => localDaysIn(timeZone), [timeZone])
  const layout = useLayout(story, calendar, local)
  const labels = { showTable: t('chart.show-table'), showChart: t('chart.show-chart'), download: t('chart.download') }
  return (
    <ChartFrame
      title={title}
      description={description}
      labels={labels}
      fileName={fileName}
      table={storyTable(story, words)}
      legend={legendOf(layout, words)}
    >
      {({ width, textWidth }) => {
        const geometry = geometryOf(layout, words, local, { width, textWidth })
        return (
          <Plot label={title} width={width} height={geometry.height}>
            <defs aria-hidden>
              <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className="st-hatch" width={2.5} height={6} />
              </pattern>
            </defs>
            <Axis geometry={geometry} layout={layout} local={local} textWidth={textWidth} />
            {geometry.rows.map((row) => (
              <StoryRowDrawing
                key={row.row.from}
                drawn={row}
                geometry={geometry}
                hatch={hatch}
                story={story}
                textWidth={textWidth}
              />
            ))}
          </Plot>
        )
      }}
    </ChartFrame>
  )
}

function useLayout(story: ClockStoryView, calendar: WorkingClock | undefined, local: LocalDays): StoryLayout {
  return useMemo(() => {
    const shown = {
      pieces: piecesOf(story, calendar),
      marks: marksOf(story),
      openBetween: (from: number, to: number) =>
        calendar && isCountedBy(story, calendar) ? openIntervals(calendar, from as never, to as never) : [],
    }
    return layoutOf(shown, local)
  }, [story, calendar, local])
}

/** A clock that stopped before its calendar was changed is not drawn over hours that it was not counted by. */
const isCountedBy = ({ segments }: ClockStoryView, calendar: WorkingClock): boolean =>
  segments.every(({ from, to, counted }) => counted === 0 || workingTimeBetween(calendar, from, to) === counted)

function legendOf({ rows }: StoryLayout, { t }: ReturnType<typeof useWords>): readonly LegendEntry[] {
  const looks = new Set<Look>(
    rows.flatMap(({ days, whole }) => [
      ...(whole ? [whole.look] : []),
      ...days.flatMap(({ slices }) => slices.map(({ piece }) => piece.look)),
    ]),
  )
  const isOpen = rows.some(({ days }) => days.some(({ open }) => open.length > 0))
  const entries: readonly (LegendEntry & { readonly isShown: boolean })[] = [
    { label: t('story.legend.counted'), swatch: 'first', isShown: looks.has('counted') },
    { label: t('story.legend.late'), swatch: 'late', isShown: looks.has('late') },
    { label: t('story.legend.paused'), swatch: 'paused', isShown: looks.has('paused') },
    { label: t('story.legend.supposed'), swatch: 'supposed', isShown: looks.has('supposed') },
    { label: t('story.legend.open'), swatch: 'open', isShown: isOpen },
    { label: t('story.legend.closed'), swatch: 'closed', isShown: true },
  ]
  return entries.filter(({ isShown }) => isShown)
}
