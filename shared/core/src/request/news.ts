import type { Instant } from '../kernel/index.ts'
import { type Listener, type TargetKind, toldOfBreach } from '../sla/index.ts'
import { isOpen, type Request } from './request.ts'
import type { Doer, RequestEvent } from './requestEvent.ts'

/** What people are told where they are, without having looked. */
export const newsKinds = [
  'asked-back',
  'commented',
  'delivered',
  'reopened',
  'assigned',
  'at-risk',
  'broken',
  'escalated',
] as const
export type NewsKind = (typeof newsKinds)[number]

/**
 * Whom it is for. customer: who asked, and who raised it for them; record: what the provider keeps of the request in
 * another tool, an issue say; the others are those whom an alarm names.
 */
export type NewsReader = 'customer' | 'record' | Listener

export type News = {
  readonly kind: NewsKind
  readonly readers: readonly NewsReader[]
  readonly at: Instant
  readonly by: Doer
  /** What they wrote; empty where that is nothing. */
  readonly text: string
  /** Which promise it is about; null where about none. */
  readonly target: TargetKind | null
}

/**
 * What there is to tell of an event; null of most.
 *
 * Few things are told, because many are read by nobody: what waits for the reader's answer, what was said to them, what
 * became theirs, and what breaks. Internal notes are told to nobody.
 */
export function newsOf(event: RequestEvent): News | null {
  const told = (kind: NewsKind, readers: readonly NewsReader[], text = '', target: TargetKind | null = null): News => ({
    ...{ kind, readers, text, target },
    ...{ at: event.at, by: event.by },
  })
  switch (event.type) {
    case 'waited':
      return event.on === 'customer' ? told('asked-back', ['customer', 'record'], event.reason) : null
    case 'commented':
      if (event.audience !== 'everyone') return null
      return told('commented', [event.side === 'provider' ? 'customer' : 'assignee', 'record'], event.text)
    case 'delivered':
      return told('delivered', ['customer', 'record'], event.result)
    case 'reopened':
      return told('reopened', ['assignee', 'record'], event.reason)
    case 'assigned':
      return event.assignee === null ? null : told('assigned', ['assignee'])
    case 'warned':
      return told('at-risk', event.tell, '', event.target)
    case 'breached':
      return told('broken', toldOfBreach, '', event.target)
    case 'escalated':
      return told('escalated', event.tell, '', event.target)
    default:
      return null
  }
}

/** Whether it is still worth telling, as the request is by now: nobody is asked for what was done meanwhile. */
export function isStillNews(event: RequestEvent, request: Request): boolean {
  switch (event.type) {
    case 'waited':
      return request.state === 'waiting-on-customer'
    case 'delivered':
      return request.state === 'delivered' && request.deliveredAt === event.at
    case 'assigned':
      return isOpen(request) && request.assignee === event.assignee
    case 'reopened':
    case 'warned':
    case 'breached':
    case 'escalated':
      return isOpen(request)
    default:
      return true
  }
}
