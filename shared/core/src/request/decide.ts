import type { FieldIssue, Instant, Result } from '../kernel/index.ts'
import { isPlainText, ok, refuse } from '../kernel/index.ts'
import { dueAt, lateFrom } from '../sla/index.ts'
import { type Actor, mayMake } from './actor.ts'
import { applyEvents } from './applyEvent.ts'
import { alarmsOf, type Calendars, type ClockAlarm } from './clockMoves.ts'
import { allowedFrom, type Move } from './moves.ts'
import type { Request, RequestState } from './request.ts'
import type { RequestEvent, RequestFact } from './requestEvent.ts'

export type MoveRefusal =
  | { readonly kind: 'not-allowed-in-state'; readonly move: Move; readonly state: RequestState }
  | { readonly kind: 'not-yours-to-do'; readonly move: Move }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** What a decision needs to know: who acts, when, and the calendars of the clocks. */
export type Circumstances = { readonly actor: Actor; readonly now: Instant; readonly calendars: Calendars }

/** A request with what just happened to it. */
export type Changed = { readonly request: Request; readonly events: readonly RequestEvent[] }

/** How long the texts that people write may be, in characters. */
export const lengths = { title: 200, description: 20_000, comment: 20_000, reason: 2000 } as const

/** One move, if its maker and the state allow it: alarms that lie behind `now` are written down first, so that being quicker than the alarm hides nothing. */
export function makeMove(
  request: Request,
  move: Move,
  { actor, now, calendars }: Circumstances,
  facts: readonly RequestFact[],
): Result<Changed, MoveRefusal> {
  if (!mayMake(move, actor, request)) return refuse({ kind: 'not-yours-to-do', move })
  if (!allowedFrom[move].includes(request.state))
    return refuse({ kind: 'not-allowed-in-state', move, state: request.state })
  return ok(happened(request, { actor, now, calendars }, facts))
}

/** What somebody did, with the alarms that lie before it. */
export function happened(
  request: Request,
  { actor, now, calendars }: Circumstances,
  facts: readonly RequestFact[],
): Changed {
  // A server whose clock runs behind must not write a history that goes backwards.
  const at = Math.max(now, request.lastEventAt) as Instant
  const late = noteAlarms(request, at, calendars)
  const events = facts.map((fact): RequestEvent => ({ at, by: actor.person, ...fact }))
  return { request: applyEvents(late.request, events, calendars) as Request, events: [...late.events, ...events] }
}

/**
 * Writes down the alarms that have come true by now, each at its own instant and in their order: warnings, breaches,
 * escalations; at most one of each for each clock and round.
 */
export function noteAlarms(request: Request, now: Instant, calendars: Calendars): Changed {
  const events = alarmsOf(request, calendars)
    .filter(({ alarm }) => alarm.at <= now)
    .map((found) => alarmEvent(found, request.lastEventAt))
  return { request: applyEvents(request, events, calendars) as Request, events }
}

function alarmEvent({ clock: { target, cycle }, alarm }: ClockAlarm, lastEventAt: Instant): RequestEvent {
  // An earlier instant than the last event happens when a promise was tightened after the fact: what it breaks is broken at the moment of the change.
  const event = { at: Math.max(alarm.at, lastEventAt) as Instant, by: 'system', target, cycle } as const
  if (alarm.kind === 'breach') return { ...event, type: 'breached' }
  const { step, tell } = alarm
  return { ...event, type: alarm.kind === 'warning' ? 'warned' : 'escalated', step, tell }
}

/** When somebody has to be told something next if nothing happens; null when never. This is what the alarm is set to. */
export const nextAlarmAt = (request: Request, calendars: Calendars): Instant | null =>
  alarmsOf(request, calendars)[0]?.alarm.at ?? null

/** From when on a running clock is past its goal, written down already or not; null when none will be. */
export function breachedFrom(request: Request, calendars: Calendars): Instant | null {
  const late = request.clocks.flatMap((clock) => lateFrom(clock, calendars(clock.calendar)) ?? [])
  return late.length ? (Math.min(...late) as Instant) : null
}

/** The earliest due time of a running clock: what a queue is ordered by. Null when none runs towards a goal. */
export function nextDueAt(request: Request, calendars: Calendars): Instant | null {
  const dues = request.clocks.flatMap((clock) => dueAt(clock, calendars(clock.calendar)) ?? [])
  return dues.length ? (Math.min(...dues) as Instant) : null
}

export const invalid = (
  ...issues: FieldIssue[]
): Result<never, { kind: 'invalid-input'; issues: readonly FieldIssue[] }> => refuse({ kind: 'invalid-input', issues })

/** A text that must be there, trimmed; length counted in characters as people see them. */
export function textIssue(path: string, text: string, limit: number): FieldIssue | null {
  if (text.trim() === '') return { path, reason: 'required' }
  if ([...text].length > limit) return { path, reason: 'too-long', limit }
  return isPlainText(text) ? null : { path, reason: 'malformed' }
}
