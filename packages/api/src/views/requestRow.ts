import type { RequestRow } from '@counterpart/contract'
import { type Calendars, holidaysKnownUntil, type Request, type SlaClock } from '@counterpart/core'

/** Only own targets have one. */
function nameOf({ targets }: Request, clock: SlaClock) {
  const name = targets.find(({ kind }) => kind === clock.target)?.name
  return name && { name }
}

/** What a list shows of a request. Clocks go out whole, so that the reader can tick by itself. */
export const requestRow = (request: Request, calendars: Calendars): RequestRow => ({
  id: request.id,
  key: request.key,
  version: request.version,
  service: request.service,
  title: request.title,
  requester: request.requester,
  raisedBy: request.raisedBy ?? null,
  customer: request.customer,
  provider: request.provider,
  urgency: request.urgency,
  importance: request.importance,
  priority: request.priority,
  assignee: request.assignee,
  state: request.state,
  waitingFor: request.waitingFor,
  cycle: request.cycle,
  clocks: request.clocks.map((clock) => ({
    ...clock,
    ...nameOf(request, clock),
    holidaysKnownUntil: holidaysKnownUntil(clock, calendars),
  })),
  raisedAt: request.raisedAt,
  deliveredAt: request.deliveredAt,
  lastEventAt: request.lastEventAt,
})
