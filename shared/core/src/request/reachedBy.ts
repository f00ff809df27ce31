import { type Milestone, milestones } from '../sla/index.ts'
import type { RequestEvent } from './requestEvent.ts'

/** A set of milestones, one bit for each: a plain number, since every event of every request asks for one. */
export type Reached = number

const bits = Object.fromEntries(milestones.map((milestone, i) => [milestone, 1 << i])) as Record<Milestone, Reached>

export const setOf = (...some: readonly Milestone[]): Reached => some.reduce((set, each) => set | bits[each], 0)

const none = 0
const raised = setOf('raised')
const triaged = setOf('triaged')
const assigned = setOf('assigned')
const started = setOf('responded', 'started')
const responded = setOf('responded')
const customerWrote = setOf('customer-wrote')
const handedOff = setOf('handed-off')
const delivered = setOf('responded', 'delivered')
const confirmed = setOf('confirmed')

/** The moments that an event reaches, those reached together in no order. @param type its own */
export function reachedBy(event: RequestEvent, type: RequestEvent['type'] = event.type): Reached {
  switch (type) {
    case 'raised':
    case 'reopened':
      return raised
    case 'triaged':
      return triaged
    case 'assigned':
      return (event as OfType<'assigned'>).assignee === null ? none : assigned
    case 'started':
      return started
    case 'commented': {
      const { side, audience } = event as OfType<'commented'>
      if (side === 'customer') return customerWrote
      return audience === 'everyone' ? responded : none
    }
    case 'waited':
      return responded
    case 'delivered':
      return delivered
    case 'confirmed':
      return confirmed
    case 'handed-off':
      return handedOff
    default:
      return none
  }
}

type OfType<T extends RequestEvent['type']> = Extract<RequestEvent, { readonly type: T }>
