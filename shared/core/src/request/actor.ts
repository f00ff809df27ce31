import { type Person, type Role, unplaced } from '../directory/index.ts'
import type { DepartmentId, PersonId } from '../kernel/index.ts'
import { allowedFrom, type Move, moves } from './moves.ts'
import type { Request } from './request.ts'
import type { Side } from './requestEvent.ts'
import { hasRight } from './rights.ts'

/** Who is acting, as the platform proved it. */
export type Actor = { readonly person: PersonId; readonly department: DepartmentId; readonly roles: readonly Role[] }

export const actorOf = ({ id, department, roles }: Person): Actor => ({ person: id, department, roles })

/** Who stands on which side of a request. */
export type Parties = Pick<Request, 'requester' | 'customer' | 'provider'> & {
  readonly raisedBy?: PersonId | null | undefined
}

/** On which sides of a request someone stands: an agent may ask the own department. */
export function sidesOf(actor: Actor, request: Parties): readonly Side[] {
  const sides: Side[] = []
  if (actor.person === request.requester || actor.person === request.raisedBy) sides.push('customer')
  else if (actor.department === request.customer && hasRight(actor, 'see-asked')) sides.push('customer')
  if (actor.department === request.provider && hasRight(actor, 'serve')) sides.push('provider')
  return sides
}

/** Both sides may see a request, and those who look after all departments. Everyone else may not know that it exists. */
export const maySee = (actor: Actor, request: Parties): boolean =>
  sidesOf(actor, request).length > 0 || hasRight(actor, 'see-all')

/** Which side makes a move. Confirming, reopening and withdrawing are the requester's alone, whoever raised it: nobody rates or accepts the own work. */
const sideOf: Readonly<Record<Move, Side | 'requester' | 'either'>> = {
  triage: 'provider',
  untriage: 'provider',
  assign: 'provider',
  start: 'provider',
  comment: 'either',
  wait: 'provider',
  resume: 'provider',
  deliver: 'provider',
  confirm: 'requester',
  reopen: 'requester',
  withdraw: 'requester',
  handOff: 'provider',
}

export function mayMake(move: Move, actor: Actor, request: Parties): boolean {
  const side = sideOf[move]
  if (side === 'requester') return actor.person === request.requester
  const sides = sidesOf(actor, request)
  return side === 'either' ? sides.length > 0 : sides.includes(side)
}

/** May someone raise a request for this person? Everyone for themselves and for a colleague of the own department; agents for anyone. */
export const mayRaiseFor = (actor: Actor, requester: Pick<Person, 'id' | 'department'>): boolean =>
  requester.id === actor.person ||
  // People who have no department yet are not colleagues for that.
  (requester.department === actor.department && actor.department !== unplaced) ||
  hasRight(actor, 'raise-for-anyone')

/** What this person can do now, in the order of the state machine: what a screen offers. A line of a list says enough for it. */
export const movesFor = (actor: Actor, request: Parties & Pick<Request, 'state'>): readonly Move[] =>
  moves.filter((move) => allowedFrom[move].includes(request.state) && mayMake(move, actor, request))
