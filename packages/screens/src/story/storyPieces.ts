import type { ClockStoryView } from '@counterpart/contract'
import { calendarStory, type Instant, instant, type LocalText, type WorkingClock } from '@counterpart/core'

export type Segment = ClockStoryView['segments'][number]

/** How a stretch looks in the picture. `ahead`: open time that is still to come until the goal is used up. */
export type Look = 'counted' | 'late' | 'paused' | 'supposed' | 'closed' | 'ahead' | 'ahead-closed' | 'stopped'

export type Piece = {
  readonly from: Instant
  readonly to: Instant
  readonly look: Look
  /** What stands behind it; nothing between two rounds. */
  readonly segment?: Segment | undefined
  /** Why it is closed, where that has a name. */
  readonly name?: LocalText | undefined
  readonly why?: string | undefined
}

/** The stretches of a story in order, with what is counted after the goal set apart, and the way ahead to the due time. */
export function piecesOf(story: ClockStoryView, calendar: WorkingClock | undefined): readonly Piece[] {
  const pieces: Piece[] = []
  let round = 1
  let used: number = story.carried
  let at: Instant | undefined
  for (const segment of story.segments) {
    if (segment.round !== round) [round, used] = [segment.round, 0]
    if (at !== undefined && at < segment.from) pieces.push({ from: at, to: segment.from, look: 'stopped' })
    pieces.push(...piecesIn(segment, story.goal, used))
    used += segment.counted
    at = segment.to
  }
  return [...pieces, ...ahead(story, at ?? story.now, calendar)]
}

function piecesIn(segment: Segment, goal: number | null, used: number): readonly Piece[] {
  const { from, to, why } = segment
  const name = 'name' in segment ? segment.name : undefined
  const piece = (look: Look, over: Partial<Piece> = {}): Piece => ({ from, to, look, segment, name, why, ...over })
  if (why === 'paused') return [piece('paused')]
  if (why === 'supposed-pause') return [piece('supposed')]
  if (segment.counted === 0) return [piece('closed')]
  const left = goal === null ? Number.POSITIVE_INFINITY : goal - used
  if (left <= 0) return [piece('late')]
  if (left >= segment.counted) return [piece('counted')]
  const turn = instant(from + left)
  return [piece('counted', { to: turn }), piece('late', { from: turn })]
}

function ahead({ state, dueAt }: ClockStoryView, from: Instant, calendar: WorkingClock | undefined): readonly Piece[] {
  if (state !== 'running' || dueAt === null || dueAt <= from || !calendar) return []
  return calendarStory(calendar, from, dueAt).map(({ open, ...piece }) => ({
    ...piece,
    look: open ? 'ahead' : 'ahead-closed',
  }))
}
