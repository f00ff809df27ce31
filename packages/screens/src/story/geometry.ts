import type { Words } from '@counterpart/words'
import { type PlacedLabel, placeLabels } from './labels.ts'
import { type LocalDays, weekdayOf } from './localDay.ts'
import { rowName } from './rowName.ts'
import type { MarkKind, StoryLayout, StoryRow } from './storyRows.ts'

type Room = { readonly width: number; readonly textWidth: (text: string) => number }

export type DrawnRow = {
  readonly row: StoryRow
  readonly name: string
  /** Working time that was counted, as it is written beside the row; nothing where none was. */
  readonly sum: string
  readonly top: number
  readonly lane: number
  readonly bottom: number
  readonly marks: readonly (PlacedLabel & { readonly kind: MarkKind; readonly at: number })[]
  /** Of the first thing in it, in the order of the whole picture. */
  readonly firstMark: number
}
export type Geometry = {
  readonly width: number
  readonly height: number
  /** Names and sums stand beside the lanes where there is room, else above them. */
  readonly isWide: boolean
  readonly left: number
  readonly right: number
  readonly laneHeight: number
  readonly axisAt: number
  readonly rows: readonly DrawnRow[]
  /** Where a minute of a day lies; in weeks each day has its column. */
  readonly x: (date: string, minute: number) => number
}

const wideFrom = 520
const axisHeight = 20
const nameHeight = 17
const labelHeight = 15
/** What stands on top of a line through the lane. */
const signHeight = 6

export function geometryOf(layout: StoryLayout, words: Words, local: LocalDays, { width, textWidth }: Room): Geometry {
  const isWide = width >= wideFrom
  const sums = sumsOf(layout.rows, words)
  const names = layout.rows.map((row) => rowName(row, words, local))
  const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map(textWidth)))
  const left = isWide ? widest(names) + 14 : 0
  const right = isWide ? width - widest(sums) - 14 : width
  const laneHeight = layout.rows.length > 16 ? 12 : 20
  const x = scaleOf(layout, left, right)
  let top = axisHeight
  let firstMark = 0
  const rows = layout.rows.map((row, i): DrawnRow => {
    const placed = labelsOf(row, words, { layout, x, left, right, textWidth })
    const isTopped = placed.some(({ kind }) => kind === 'due' || kind === 'now')
    const lane = top + (isWide ? 4 : nameHeight + 2) + (isTopped ? signHeight : 0)
    const lines = Math.max(0, ...placed.map(({ line }) => line + 1))
    const bottom = lane + laneHeight + (lines > 0 ? lines * labelHeight + 6 : 4)
    const drawn = { row, name: names[i] ?? '', sum: sums[i] ?? '', top, lane, bottom, marks: placed, firstMark }
    top = bottom
    firstMark += Math.max(
      1,
      row.days.reduce((sum, { slices }) => sum + slices.length, 0),
    )
    return drawn
  })
  return { width, height: top + 2, isWide, left, right, laneHeight, axisAt: axisHeight, rows, x }
}

/** What is counted in each row, cut to whole minutes so that the rows add up to the whole as it is written. */
function sumsOf(rows: readonly StoryRow[], { workingDuration }: Words): readonly string[] {
  const cut = (ms: number) => Math.floor(ms / 60_000) * 60_000
  let total = 0
  return rows.map(({ counted }) => {
    const before = cut(total)
    total += counted
    return counted === 0 ? '' : `+${workingDuration(cut(total) - before)}`
  })
}

function scaleOf({ unit, fromMinute, toMinute }: StoryLayout, left: number, right: number): Geometry['x'] {
  const share = (minute: number) => Math.max(0, Math.min(1, (minute - fromMinute) / Math.max(1, toMinute - fromMinute)))
  if (unit === 'day') return (_, minute) => left + share(minute) * (right - left)
  const column = (right - left) / 7
  return (date, minute) => left + weekdayOf(date) * column + 1.5 + share(minute) * (column - 3)
}

function labelsOf(
  row: StoryRow,
  words: Words,
  {
    layout,
    x,
    left,
    right,
    textWidth,
  }: { layout: StoryLayout; left: number; right: number } & Pick<Geometry, 'x'> & Pick<Room, 'textWidth'>,
): DrawnRow['marks'] {
  const { time: timeOf, weekdayTime, t } = words
  const found = row.days.flatMap(({ date, marks }) =>
    marks.map(({ kind, at, minute, round }) => {
      const time = layout.unit === 'day' ? timeOf(at) : weekdayTime(at)
      const text = kind === 'round' ? t('story.mark.round', { n: round ?? 1, time }) : t(`story.mark.${kind}`, { time })
      return { kind, at, x: x(date, minute), text, width: textWidth(text) }
    }),
  )
  return placeLabels(found, left, right)
}
