import { unreachable } from '../kernel/index.ts'
import type { SlaClock } from '../sla/index.ts'
import { aimClocks, type Calendars, reach, reopenClocks, resumeClocks, stopClocks, waitClocks } from './clockMoves.ts'
import { priorityOf } from './priority.ts'
import { reachedBy } from './reachedBy.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'

/**
 * The request after one more event. Total: what the rules refuse never becomes an event.
 *
 * @param before undefined for the first event, which must be `raised`
 */
export function applyEvent(before: Request | undefined, event: RequestEvent, calendars: Calendars): Request {
  if (event.type === 'raised') return raised(event, calendars)
  if (before === undefined) throw new Error(`the first event is ${event.type}, not raised`)
  return { ...before, ...changeOf(before, event, calendars), version: before.version + 1, lastEventAt: event.at }
}

export const applyEvents = (
  before: Request | undefined,
  events: readonly RequestEvent[],
  calendars: Calendars,
): Request | undefined =>
  events.reduce<Request | undefined>((request, event) => applyEvent(request, event, calendars), before)

function raised(event: RequestEvent & { type: 'raised' }, calendars: Calendars): Request {
  const { type: _type, by: _by, at, ...facts } = event
  const priority = priorityOf(facts.urgency, facts.importance)
  const request: Request = {
    ...facts,
    version: 1,
    priority,
    assignee: null,
    state: 'new',
    waitingFor: null,
    cycle: 1,
    clocks: [],
    raisedAt: at,
    respondedAt: null,
    deliveredAt: null,
    confirmedAt: null,
    handOffs: 0,
    lastEventAt: at,
  }
  return { ...request, clocks: reach(request, reachedBy(event), calendars, at) }
}

type Later = Exclude<RequestEvent, { type: 'raised' }>

function changeOf(request: Request, event: Later, calendars: Calendars): Partial<Request> {
  const now = event.at
  const reached = (from: Request = request) => ({ clocks: reach(from, reachedBy(event), calendars, now) })
  const told = (from: Request = request) => ({ respondedAt: request.respondedAt ?? now, ...reached(from) })
  switch (event.type) {
    case 'triaged': {
      const priority = priorityOf(event.urgency, event.importance)
      const { urgency, importance } = event
      const state = request.state === 'new' ? 'triaged' : request.state
      const aimed = { ...request, priority, clocks: aimClocks(request, priority, calendars, now) }
      return { urgency, importance, priority, state, ...reached(aimed) }
    }
    case 'untriaged': {
      // The clocks take the goals of before. That the moment was reached stays: nobody's time runs backwards.
      const priority = priorityOf(event.urgency, event.importance)
      const { urgency, importance } = event
      return { urgency, importance, priority, state: 'new', clocks: aimClocks(request, priority, calendars, now) }
    }
    case 'assigned':
      return { assignee: event.assignee, ...reached() }
    case 'started':
      return { state: 'in-work', ...told() }
    case 'commented':
      return event.side === 'provider' && event.audience === 'everyone' ? told() : reached()
    case 'waited': {
      const heard = told()
      return {
        ...heard,
        state: event.on === 'customer' ? 'waiting-on-customer' : 'waiting-on-others',
        waitingFor: event.reason,
        clocks: waitClocks({ ...request, ...heard }, event.on, calendars, now),
      }
    }
    case 'resumed':
      return { state: 'in-work', waitingFor: null, clocks: resumeClocks(request, now) }
    case 'delivered': {
      // Nothing is waited for any more, which matters to what counts until the confirmation.
      const resumed = { ...request, state: 'delivered', clocks: resumeClocks(request, now) } as const
      return { state: 'delivered', waitingFor: null, deliveredAt: now, ...told(resumed) }
    }
    case 'confirmed':
      return { state: 'confirmed', confirmedAt: now, ...reached({ ...request, state: 'confirmed' }) }
    case 'reopened': {
      const next = { ...request, state: 'in-work', cycle: request.cycle + 1 } as const
      return {
        state: next.state,
        cycle: next.cycle,
        deliveredAt: null,
        confirmedAt: null,
        clocks: reopenClocks(next, calendars, now),
      }
    }
    case 'withdrawn':
      return { state: 'withdrawn', waitingFor: null, clocks: stopClocks(request, calendars, now) }
    case 'handed-off': {
      // The promise to the customer goes on, whoever keeps it: only waiting ends, because the new provider has to look at it.
      const stays = request.state === 'new' || request.state === 'delivered'
      const state = stays ? request.state : ('triaged' as const)
      const resumed: Request = { ...request, state, clocks: resumeClocks(request, now) }
      return {
        provider: event.to,
        assignee: null,
        state,
        waitingFor: null,
        handOffs: request.handOffs + 1,
        ...reached(resumed),
      }
    }
    case 'breached':
      return { clocks: noted(request, event, (clock) => ({ ...clock, breachNotedAt: now })) }
    case 'warned':
    case 'escalated':
      return {
        clocks: noted(request, event, (clock) => ({ ...clock, stepsNoted: [...(clock.stepsNoted ?? []), event.step] })),
      }
    case 'rated':
      return {}
    case 'followed':
      return request.follows ? { follows: { ...request.follows, status: event.status, mark: event.mark } } : {}
    case 'issue-gone':
      return request.follows ? { follows: { ...request.follows, isGone: true } } : {}
    case 'recalculated': {
      const { agreement, targets, onReopen, customerClass, clocks } = event
      return { agreement, targets, onReopen, customerClass, clocks }
    }
    default:
      return unreachable(event)
  }
}

const noted = (
  request: Request,
  about: Pick<SlaClock, 'target' | 'cycle'>,
  note: (clock: SlaClock) => SlaClock,
): readonly SlaClock[] =>
  request.clocks.map((clock) => (clock.target === about.target && clock.cycle === about.cycle ? note(clock) : clock))
