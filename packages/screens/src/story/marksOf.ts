import type { ClockStoryView } from '@counterpart/contract'
import type { StoryMark } from './storyRows.ts'

const mostRounds = 6

/** The moments that a story turns on. */
export function marksOf({ segments, state, dueAt, lateFrom, now }: ClockStoryView): readonly StoryMark[] {
  const first = segments[0]
  const last = segments.at(-1)
  if (!first || !last) return state === 'stopped' ? [] : [{ at: now, kind: 'now' }]
  const marks: StoryMark[] = [{ at: first.from, kind: 'start' }]
  const starts = segments.filter(({ round }, i) => i > 0 && segments[i - 1]?.round !== round)
  if (starts.length < mostRounds)
    marks.push(...starts.map(({ from, round }): StoryMark => ({ at: from, kind: 'round', round })))
  if (dueAt !== null) marks.push({ at: dueAt, kind: 'due' })
  // Due at closing time and late at the next opening are two things; a millisecond later is not.
  if (dueAt !== null && lateFrom !== null && lateFrom - dueAt > 60_000 && lateFrom <= last.to)
    marks.push({ at: lateFrom, kind: 'late' })
  marks.push(state === 'stopped' ? { at: last.to, kind: 'stopped' } : { at: now, kind: 'now' })
  return marks
}
