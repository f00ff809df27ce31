import type { ClockStoryView } from '@counterpart/contract'
import type { Segment } from './storyPieces.ts'

/** One line of the account of a clock. Lengths are working time in milliseconds, cut to whole seconds. */
export type Line =
  | { readonly kind: 'carried'; readonly id: string; readonly counted: number; readonly total: number }
  | { readonly kind: 'round'; readonly id: string; readonly round: number }
  | {
      readonly kind: 'segment'
      readonly id: string
      readonly segment: Segment
      readonly counted: number
      readonly total: number
    }

const second = 1000
const cut = (ms: number) => Math.floor(ms / second) * second

/**
 * The account of a clock, which adds up as it is written: each line shows by how much the total in whole seconds grew,
 * so that no fraction is lost between the lines and the sum.
 */
export function ledgerOf({ segments, carried }: ClockStoryView): readonly Line[] {
  const lines: Line[] = []
  let round = 1
  let total: number = carried
  if (carried > 0) lines.push({ kind: 'carried', id: 'carried', counted: cut(carried), total: cut(carried) })
  segments.forEach((segment, i) => {
    if (segment.round !== round) {
      ;[round, total] = [segment.round, 0]
      lines.push({ kind: 'round', id: `round-${round}`, round })
    }
    const before = cut(total)
    total += segment.counted
    lines.push({ kind: 'segment', id: `${i}`, segment, counted: cut(total) - before, total: cut(total) })
  })
  return lines
}
