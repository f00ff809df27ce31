import type { Person } from '../directory/index.ts'
import type { Instant } from '../kernel/index.ts'
import { sidesOf } from './actor.ts'
import { applyEvents } from './applyEvent.ts'
import type { Calendars } from './clockMoves.ts'
import { type Changed, lengths, noteAlarms } from './decide.ts'
import { fittedText, type IssueMark, type IssueStatus, isAfter, type StatusMeaning } from './issue.ts'
import { isOpen, type Request } from './request.ts'
import type { RequestEvent, RequestFact } from './requestEvent.ts'

/** An issue came into a status. `by` is null where nobody here is known by that account. */
export type IssueMoved = {
  readonly mark: IssueMark
  readonly status: Pick<IssueStatus, 'name'>
  readonly meaning: StatusMeaning
  readonly by: Person | null
}

/** Somebody wrote on an issue. */
export type IssueCommented = {
  readonly at: Instant
  readonly text: string
  /** The tracker shows it to the provider's people only. */
  readonly isInternal: boolean
  readonly by: Person | null
}

/** How a request came to stand where it does. */
export type Standing = {
  /** When it was last moved otherwise than by its issue. */
  readonly movedHereAt: Instant
  /** Since when it stands where it does; by the tracker's clock where its issue moved it. */
  readonly since: Instant
}

export type Following = Standing & { readonly now: Instant; readonly calendars: Calendars }

const unmoved = (request: Request): Changed => ({ request, events: [] })

/**
 * Lets a request go where its issue went, at the instant at which the issue did. Who may move an issue is decided by
 * its tracker, and not asked again.
 *
 * A change up to the mark was followed already, and what happened to the issue before the request was last moved here
 * moves it no more: so a history that comes twice, late or in pieces comes to the same.
 */
export function followStatus(
  request: Request,
  { mark, status, meaning, by }: IssueMoved,
  following: Following,
): Changed {
  if (!request.follows || !isAfter(mark, request.follows.mark)) return unmoved(request)
  const name = fittedText(status.name, lengths.title)
  const facts: RequestFact[] = [{ type: 'followed', status: name, mark }]
  if (mark.at >= following.movedHereAt) facts.push(...wayTo(meaning, request, name, by))
  return happen(request, mark.at, by, facts, following)
}

/**
 * A comment on the issue, as one on the request. The customer's word ends a wait that had begun by then. What was
 * written before there was a request is what it was raised for.
 */
export function followComment(request: Request, said: IssueCommented, following: Following): Changed {
  const text = fittedText(said.text, lengths.comment)
  if (!request.follows || text === '' || said.at < request.raisedAt || request.state === 'withdrawn')
    return unmoved(request)
  const sides = said.by ? sidesOf(actorOf(said.by), request) : []
  const side = sides.includes('customer') && !sides.includes('provider') ? 'customer' : 'provider'
  // Of somebody who stands on neither side nobody knows for whom they speak: a note moves no clock.
  const audience = said.isInternal || sides.length === 0 ? 'provider' : 'everyone'
  const facts: RequestFact[] = [{ type: 'commented', text, audience, side }]
  if (side === 'customer' && request.state === 'waiting-on-customer' && said.at >= following.since)
    facts.push({ type: 'resumed' })
  return happen(request, said.at, said.by, facts, following)
}

/** The issue is there no more. Known twice it is known once. */
export function followGone(request: Request, following: Following): Changed {
  if (!request.follows || request.follows.isGone) return unmoved(request)
  return happen(request, following.now, null, [{ type: 'issue-gone' }], following)
}

/** @param history with the instant at which the issue did what the request followed, and null for what was done here */
export function standingBy(
  history: readonly { readonly event: RequestEvent; readonly followedAt: Instant | null }[],
): Standing {
  const moved = history.filter(({ event }) => moving.has(event.type))
  const here = moved.findLast(({ followedAt }) => followedAt === null)
  const last = moved.at(-1)
  if (!here || !last) throw new Error('a history without a beginning')
  return { movedHereAt: here.event.at, since: last.followedAt ?? last.event.at }
}

const moving: ReadonlySet<RequestEvent['type']> = new Set([
  ...(['raised', 'triaged', 'untriaged', 'started', 'waited', 'resumed', 'delivered'] as const),
  ...(['confirmed', 'reopened', 'withdrawn', 'handed-off'] as const),
])

const actorOf = ({ id, department, roles }: Person) => ({ person: id, department, roles })

function happen(
  request: Request,
  happenedAt: Instant,
  by: Person | null,
  facts: readonly RequestFact[],
  { now, calendars }: Pick<Following, 'now' | 'calendars'>,
): Changed {
  // Never before what was written down already, nor in a future that only the tracker's clock knows.
  const at = Math.max(Math.min(happenedAt, now), request.lastEventAt) as Instant
  const late = noteAlarms(request, at, calendars)
  const events = facts.map((fact): RequestEvent => ({ at, by: by?.id ?? 'system', ...fact }))
  return { request: applyEvents(late.request, events, calendars) as Request, events: [...late.events, ...events] }
}

/** The moves that lead from where a request stands to where its issue says it is; none where it is there, or was taken back. */
function wayTo(meaning: StatusMeaning, request: Request, reason: string, by: Person | null): readonly RequestFact[] {
  const { state, urgency, importance } = request
  if (meaning === 'none' || meaning === state || state === 'withdrawn') return []
  if (meaning === 'delivered' && state === 'confirmed') return []
  const triaged: readonly RequestFact[] = state === 'new' ? [{ type: 'triaged', urgency, importance, reason: '' }] : []
  const reopened: readonly RequestFact[] = isOpen(request) ? [] : [{ type: 'reopened', reason }]
  switch (meaning) {
    case 'delivered':
      return [...triaged, { type: 'delivered', result: '' }]
    case 'waiting-on-customer':
      return [...triaged, ...reopened, { type: 'waited', on: 'customer', reason }]
    case 'waiting-on-others':
      return [...triaged, ...reopened, { type: 'waited', on: 'others', reason }]
    case 'in-work':
      if (!isOpen(request)) return reopened
      if (state === 'new' || state === 'triaged') return [...triaged, ...taken(request, by), { type: 'started' }]
      return [{ type: 'resumed' }]
  }
}

/** Whoever starts it has it, if nobody had: where they are one of those who serve it. */
const taken = (request: Request, by: Person | null): readonly RequestFact[] =>
  request.assignee === null && by && sidesOf(actorOf(by), request).includes('provider')
    ? [{ type: 'assigned', assignee: by.id }]
    : []
