import type { RequestRow } from '@counterpart/contract'
import { type Quadrant, quadrantOf, quadrants } from '@counterpart/core'

/** Where a request lies on the board: in a quadrant once somebody has looked at it, in the lane before. */
export type Place = Quadrant | 'untriaged'
export const places = ['untriaged', ...quadrants] as const satisfies readonly Place[]

export const placeOn = ({ state, urgency, importance }: Pick<RequestRow, 'state' | 'urgency' | 'importance'>): Place =>
  state === 'new' ? 'untriaged' : quadrantOf(urgency, importance)

/** The board as one sees it: the urgent to the left, the important above, and the lane before both. */
const grid: readonly (readonly Place[])[] = [
  ['untriaged', 'do', 'schedule'],
  ['untriaged', 'delegate', 'drop'],
]

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The place beside another; null at the edge, and where only the lane lies: nobody forgets what has been looked at. */
export function placeBeside(place: Place, arrow: Arrow): Quadrant | null {
  const line = Math.max(
    grid.findIndex((row) => row.includes(place)),
    0,
  )
  const column = grid[line]?.indexOf(place) ?? 0
  const [down, right] = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[arrow] as [
    number,
    number,
  ]
  const next = grid[line + down]?.[column + right]
  return next === undefined || next === 'untriaged' ? null : next
}
