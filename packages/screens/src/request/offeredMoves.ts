import type { RequestView } from '@counterpart/contract'
import type { Move, RequestState } from '@counterpart/core'

/** Moves that are offered as buttons; commenting has a place of its own, and a triage is taken back from the message about it. */
export type OfferedMove = Exclude<Move, 'comment' | 'untriage'>

/** What usually comes next. */
const nextOf: Readonly<Partial<Record<RequestState, OfferedMove>>> = {
  new: 'triage',
  triaged: 'start',
  'in-work': 'deliver',
  'waiting-on-customer': 'resume',
  'waiting-on-others': 'resume',
  delivered: 'confirm',
  confirmed: 'reopen',
}

/** What is offered after it, the likely before the rare. */
const inOrder: readonly OfferedMove[] = [
  'start',
  'deliver',
  'wait',
  'reopen',
  'assign',
  'resume',
  'triage',
  'handOff',
  'withdraw',
]

export type Offered = {
  readonly main: OfferedMove | null
  readonly beside: readonly OfferedMove[]
  readonly rest: readonly OfferedMove[]
}

/** What the reader can do, sorted by how likely it is: one main action, two beside it, the rest in a menu. */
export function offeredMoves({ state, moves, assignee }: Pick<RequestView, 'state' | 'moves' | 'assignee'>): Offered {
  const next = nextOf[state]
  const main = next !== undefined && moves.includes(next) && next !== 'reopen' ? next : null
  // What nobody has yet is given to somebody before all else.
  const order = assignee === null ? (['assign', ...inOrder] as const) : inOrder
  const others = [...new Set(order)].filter((move) => move !== main && moves.includes(move))
  return { main, beside: others.slice(0, 2), rest: others.slice(2) }
}
