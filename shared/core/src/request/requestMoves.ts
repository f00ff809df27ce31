import { type Department, isInForce, type Person } from '../directory/index.ts'
import type { DepartmentId, FieldIssue, PersonId, Result } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'
import type { WaitingParty } from '../sla/index.ts'
import { sidesOf } from './actor.ts'
import {
  type Changed,
  type Circumstances,
  happened,
  invalid,
  lengths,
  type MoveRefusal,
  makeMove,
  textIssue,
} from './decide.ts'
import type { Level } from './priority.ts'
import { isOpen, type Request } from './request.ts'
import type { Audience, RequestFact } from './requestEvent.ts'

export { raise } from './raise.ts'

type Decision<R = never> = Result<Changed, MoveRefusal | R>

/** Sets urgency and importance, and with them the priority. Accepts a new request; a later change must say why. */
export function triage(
  request: Request,
  said: { urgency: Level; importance: Level; reason: string },
  circumstances: Circumstances,
): Decision {
  const changes = said.urgency !== request.urgency || said.importance !== request.importance
  const issue =
    said.reason !== '' || (changes && request.state !== 'new') ? textIssue('reason', said.reason, lengths.reason) : null
  if (issue) return invalid(issue)
  const { urgency, importance } = said
  return makeMove(request, 'triage', circumstances, [
    { type: 'triaged', urgency, importance, reason: said.reason.trim() },
  ])
}

/** Takes a triage back: the request is new again, as urgent and as important as it was before. */
export function untriage(
  request: Request,
  said: { urgency: Level; importance: Level; reason: string },
  circumstances: Circumstances,
): Decision {
  const issue = textIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  const { urgency, importance } = said
  return makeMove(request, 'untriage', circumstances, [
    { type: 'untriaged', urgency, importance, reason: said.reason.trim() },
  ])
}

export type AssignRefusal = {
  readonly kind: 'not-an-agent-here'
  readonly person: PersonId
  readonly provider: DepartmentId
}

/** @param assignee null takes the agent away */
export function assign(
  request: Request,
  assignee: Person | null,
  circumstances: Circumstances,
): Decision<AssignRefusal> {
  if (assignee && !(assignee.department === request.provider && assignee.roles.includes('agent')))
    return refuse({ kind: 'not-an-agent-here', person: assignee.id, provider: request.provider })
  return makeMove(request, 'assign', circumstances, [{ type: 'assigned', assignee: assignee?.id ?? null }])
}

/** Takes up the work; whoever starts it has it, if nobody had. */
export function start(request: Request, circumstances: Circumstances): Decision {
  const facts: RequestFact[] = [{ type: 'started' }]
  if (request.assignee === null) facts.unshift({ type: 'assigned', assignee: circumstances.actor.person })
  return makeMove(request, 'start', circumstances, facts)
}

/** The customer's word ends a wait on the customer: the ball is back with the provider. */
export function comment(
  request: Request,
  said: { text: string; audience: Audience },
  circumstances: Circumstances,
): Decision {
  const issue = textIssue('text', said.text, lengths.comment)
  if (issue) return invalid(issue)
  const sides = sidesOf(circumstances.actor, request)
  const side = sides.includes('provider') ? 'provider' : 'customer'
  if (side === 'customer' && said.audience === 'provider') return invalid({ path: 'audience', reason: 'not-a-choice' })
  const facts: RequestFact[] = [{ type: 'commented', text: said.text.trim(), audience: said.audience, side }]
  if (side === 'customer' && request.state === 'waiting-on-customer') facts.push({ type: 'resumed' })
  return makeMove(request, 'comment', circumstances, facts)
}

export function wait(
  request: Request,
  said: { on: WaitingParty; reason: string },
  circumstances: Circumstances,
): Decision {
  const issue = textIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  return makeMove(request, 'wait', circumstances, [{ type: 'waited', on: said.on, reason: said.reason.trim() }])
}

export const resume = (request: Request, circumstances: Circumstances): Decision =>
  makeMove(request, 'resume', circumstances, [{ type: 'resumed' }])

/** @param said.result what was done, for the customer to read; may be empty */
export function deliver(request: Request, said: { result: string }, circumstances: Circumstances): Decision {
  const issue = optionalTextIssue('result', said.result, lengths.comment)
  if (issue) return invalid(issue)
  return makeMove(request, 'deliver', circumstances, [{ type: 'delivered', result: said.result.trim() }])
}

export function confirm(request: Request, said: { note: string }, circumstances: Circumstances): Decision {
  const issue = optionalTextIssue('note', said.note, lengths.reason)
  if (issue) return invalid(issue)
  return makeMove(request, 'confirm', circumstances, [{ type: 'confirmed', note: said.note.trim() }])
}

/** Starts a new cycle. */
export function reopen(request: Request, said: { reason: string }, circumstances: Circumstances): Decision {
  const issue = textIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  return makeMove(request, 'reopen', circumstances, [{ type: 'reopened', reason: said.reason.trim() }])
}

export function withdraw(request: Request, said: { reason: string }, circumstances: Circumstances): Decision {
  const issue = optionalTextIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  return makeMove(request, 'withdraw', circumstances, [{ type: 'withdrawn', reason: said.reason.trim() }])
}

/**
 * Takes back that an issue was tagged: the request is withdrawn, and the issue is free. Those who serve it may, with a
 * reason, because they tag; a request that follows no issue is its requester's to withdraw.
 */
export function untag(request: Request, said: { reason: string }, circumstances: Circumstances): Decision {
  const issue = textIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  if (!request.follows || !sidesOf(circumstances.actor, request).includes('provider'))
    return refuse({ kind: 'not-yours-to-do', move: 'withdraw' })
  if (!isOpen(request)) return refuse({ kind: 'not-allowed-in-state', move: 'withdraw', state: request.state })
  return ok(happened(request, circumstances, [{ type: 'withdrawn', reason: said.reason.trim() }]))
}

export type HandOffRefusal =
  | { readonly kind: 'already-with-department'; readonly department: DepartmentId }
  | { readonly kind: 'department-not-in-force'; readonly department: DepartmentId }

/** Passes the work to another department, which starts it (accepts) or hands it back (rejects). */
export function handOff(
  request: Request,
  said: { to: Department; reason: string },
  circumstances: Circumstances,
): Decision<HandOffRefusal> {
  const issue = textIssue('reason', said.reason, lengths.reason)
  if (issue) return invalid(issue)
  const to = said.to.id
  if (to === request.provider) return refuse({ kind: 'already-with-department', department: to })
  if (!isInForce(said.to, circumstances.now)) return refuse({ kind: 'department-not-in-force', department: to })
  return makeMove(request, 'handOff', circumstances, [
    { type: 'handed-off', from: request.provider, to, reason: said.reason.trim() },
  ])
}

const optionalTextIssue = (path: string, text: string, limit: number): FieldIssue | null =>
  text.trim() === '' ? null : textIssue(path, text, limit)
