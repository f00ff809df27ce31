import type { Instant, OpenInterval } from '@counterpart/core'
import { dateAfter, daysBetween, type LocalDays, weekdayOf } from './localDay.ts'
import type { Piece } from './storyPieces.ts'

export type MarkKind = 'start' | 'round' | 'due' | 'late' | 'now' | 'stopped'
export type StoryMark = { readonly at: Instant; readonly kind: MarkKind; readonly round?: number }

/** A stretch of one day; minutes as the reader's clock shows them. */
export type Stretch = {
  readonly from: Instant
  readonly to: Instant
  readonly fromMinute: number
  readonly toMinute: number
}
/** What lies of a piece within one day. */
export type Slice = Stretch & { readonly piece: Piece }
export type DayOfStory = {
  readonly date: string
  /** When the calendar is open. */
  readonly open: readonly Stretch[]
  readonly slices: readonly Slice[]
  readonly marks: readonly (StoryMark & { readonly minute: number })[]
}
export type StoryRow = {
  /** The first day and the last; in weeks these are the first that matters and the last. */
  readonly from: string
  readonly to: string
  readonly days: readonly DayOfStory[]
  /** Several days or weeks of which there is only this to say. */
  readonly whole: Piece | null
  /** Working time that was counted, in milliseconds. */
  readonly counted: number
}
export type StoryLayout = {
  readonly unit: 'day' | 'week'
  readonly rows: readonly StoryRow[]
  /** The part of a day that is shown, in minutes. */
  readonly fromMinute: number
  readonly toMinute: number
}

const mostDayRows = 12
const dayMinutes = 1440

export type Shown = {
  readonly pieces: readonly Piece[]
  readonly marks: readonly StoryMark[]
  readonly openBetween: (from: Instant, to: Instant) => readonly OpenInterval[]
}

/** Lays a story out: a row per day, or per week where it is long; stretches of days that all say the same are one row. */
export function layoutOf(shown: Shown, local: LocalDays): StoryLayout {
  const days = daysOf(shown, local)
  const byDay = joined(days.map((day) => [day]))
  const rows = byDay.length <= mostDayRows ? byDay : joined(weeksOf(days))
  return { unit: rows === byDay ? 'day' : 'week', rows, ...hullOf(days) }
}

function daysOf({ pieces, marks, openBetween }: Shown, local: LocalDays): readonly DayOfStory[] {
  const instants = [...pieces.flatMap(({ from, to }) => [from, to - 1]), ...marks.map(({ at }) => at)]
  if (instants.length === 0) return []
  const first = local.dateOf(Math.min(...instants))
  const count = daysBetween(first, local.dateOf(Math.max(...instants))) + 1
  let next = local.at(first, 0)
  return Array.from({ length: count }, (_, i) => {
    const date = dateAfter(first, i)
    const [start, end] = [next, local.at(date, dayMinutes)]
    next = end
    const within = (stretch: OpenInterval): Stretch => {
      const [from, to] = [Math.max(stretch.from, start) as Instant, Math.min(stretch.to, end) as Instant]
      const fromMinute = from === start ? 0 : local.minuteOf(from)
      const toMinute = to === end ? dayMinutes : local.minuteOf(to)
      return { from, to, fromMinute, toMinute: Math.max(fromMinute, toMinute) }
    }
    const isHere = ({ from, to }: OpenInterval) => Math.max(from, start) < Math.min(to, end)
    return {
      date,
      open: openBetween(start, end).map(within),
      slices: pieces.filter(isHere).map((piece) => ({ piece, ...within(piece) })),
      marks: marks
        .filter(({ at }) => start <= at && at < end)
        .map((mark) => ({ ...mark, minute: local.minuteOf(mark.at) })),
    }
  })
}

function weeksOf(days: readonly DayOfStory[]): readonly (readonly DayOfStory[])[] {
  const weeks: DayOfStory[][] = []
  for (const day of days) {
    if (weekdayOf(day.date) === 0 || weeks.length === 0) weeks.push([])
    weeks.at(-1)?.push(day)
  }
  return weeks
}

/** Rows of days, where neighbours with one and the same thing to say become one. */
function joined(groups: readonly (readonly DayOfStory[])[]): readonly StoryRow[] {
  const rows: (StoryRow & { readonly key: string | null })[] = []
  for (const days of groups) {
    const keys = days.map(keyOfWhole)
    const key = keys.every((each) => each === keys[0]) ? (keys[0] ?? null) : null
    const before = rows.at(-1)
    const [from, to] = [days[0]?.date ?? '', days.at(-1)?.date ?? '']
    if (before && key !== null && before.key === key) {
      rows[rows.length - 1] = { ...before, to, whole: days[0]?.slices[0]?.piece ?? null }
      continue
    }
    const counted = days.reduce((sum, { slices }) => sum + countedIn(slices), 0)
    rows.push({ from, to, days, whole: days.length > 1 && key !== null ? wholeOf(days) : null, counted, key })
  }
  return rows.map(({ key: _, ...row }) => row)
}

const wholeOf = (days: readonly DayOfStory[]) => days[0]?.slices[0]?.piece ?? null
const countedIn = (slices: readonly Slice[]) =>
  slices.reduce(
    (sum, { piece, from, to }) => sum + (piece.look === 'counted' || piece.look === 'late' ? to - from : 0),
    0,
  )

/** What a day says if it says only one thing from midnight to midnight, and that no time was counted. */
function keyOfWhole({ slices, marks }: DayOfStory): string | null {
  const [slice, ...more] = slices
  if (!slice || more.length > 0 || marks.length > 0) return null
  if (isOpen(slice.piece)) return null
  const { look, why, name, segment } = slice.piece
  if (slice.fromMinute !== 0 || slice.toMinute !== dayMinutes) return null
  return JSON.stringify([look, why, name, look === 'paused' ? segment?.from : null])
}

/**
 * From the first to the last minute of a day in which time counts on some day. What happens outside of it is drawn at
 * its edge: there no time goes by. A story of one day shows no more of it than it needs.
 */
function hullOf(days: readonly DayOfStory[]): { readonly fromMinute: number; readonly toMinute: number } {
  const counting = days.flatMap(({ slices }) => slices.filter(({ piece }) => isOpen(piece)))
  const open = days.flatMap(({ open }) => open)
  const all = days.flatMap(({ slices }) => slices)
  const [told] = [days.length > 1 ? [...counting, ...open] : counting, open, all].filter(({ length }) => length > 0)
  const minutes = (told ?? []).flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute])
  if (minutes.length === 0) return { fromMinute: 0, toMinute: dayMinutes }
  const [low, high] = [Math.min(...minutes), Math.max(...minutes)]
  const step = high - low <= 20 ? 5 : high - low <= 90 ? 15 : 60
  const fromMinute = Math.floor(low / step) * step
  const toMinute = Math.min(dayMinutes, Math.max(Math.ceil(high / step) * step, fromMinute + step))
  return { fromMinute, toMinute }
}

const isOpen = ({ look }: Piece) => look === 'counted' || look === 'late' || look === 'ahead'
