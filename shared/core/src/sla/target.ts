import type { WorkingMs } from '../calendar/index.ts'
import type { CalendarId, Instant, LocalText } from '../kernel/index.ts'
import type { AlarmStep } from './alarmStep.ts'

/** Order of work: 1 critical, 2 high, 3 moderate, 4 low. */
export const priorities = [1, 2, 3, 4] as const
export type Priority = (typeof priorities)[number]

/** Kinds of relation between a customer and a provider; no rank of persons. */
export const customerClasses = ['collaboration', 'support', 'cross-level'] as const
export type CustomerClass = (typeof customerClasses)[number]

export const standardTargets = ['first-response', 'next-update', 'resolution'] as const
/** A target that an agreement makes up by itself: `own:` and 1 to 30 small letters, digits or hyphens. */
export type OwnTarget = `own:${string}`
export type TargetKind = (typeof standardTargets)[number] | OwnTarget

export const isOwnTarget = (kind: string): kind is OwnTarget => /^own:[a-z0-9][a-z0-9-]{0,29}$/.test(kind)
export const isTargetKind = (kind: string): kind is TargetKind =>
  isOwnTarget(kind) || (standardTargets as readonly string[]).includes(kind)

/** Whom a request can wait on. */
export const waitingParties = ['customer', 'others'] as const
export type WaitingParty = (typeof waitingParties)[number]

/** What can happen to a request that starts or stops a clock. */
export const milestones = [
  'raised',
  'triaged',
  'assigned',
  'started',
  'responded',
  'customer-wrote',
  'handed-off',
  'delivered',
  'confirmed',
] as const
export type Milestone = (typeof milestones)[number]

/** A goal for every priority: working time, or null where nothing is promised. */
export type Goals = Readonly<Record<Priority, WorkingMs | null>>

/** When a clock counts. A stop outranks a start at the same moment, and a pause outranks a start. */
export type Conditions = {
  /** It starts at the first of these that is reached in a cycle. A reopening counts as `raised`. */
  readonly startsOn: readonly Milestone[]
  /** It stops at the first of these after that. Delivery stops every clock that does not wait for `confirmed`. */
  readonly stopsOn: readonly Milestone[]
  /** many: after a stop it starts anew at the next start, and is judged by its longest round. */
  readonly rounds: 'one' | 'many'
}

/**
 * The limit of one clock.
 *
 * A clock without a goal still counts, so that a later change of priority finds the time already spent.
 */
export type Target = {
  readonly kind: TargetKind
  /** Of an own target: what people call it. */
  readonly name?: LocalText | undefined
  readonly calendar: CalendarId
  readonly goals: Goals
  /** Goals for customers of a class, in place of `goals`. */
  readonly classGoals?: { readonly [C in CustomerClass]?: Goals | undefined } | undefined
  /** The clock stands while the request waits on one of these. */
  readonly pausesOn: readonly WaitingParty[]
  /** Of an own target; the standard ones have theirs. */
  readonly conditions?: Conditions | undefined
  /** Who is told before and after the promise breaks. */
  readonly alarms?: readonly AlarmStep[] | undefined
  /** What lies before does not count: of a target that was added to a request under way, and not for the time before. */
  readonly countsFrom?: Instant | undefined
}

const standard: Readonly<Record<(typeof standardTargets)[number], Conditions>> = {
  'first-response': { startsOn: ['raised'], stopsOn: ['responded', 'delivered'], rounds: 'one' },
  'next-update': { startsOn: ['raised', 'responded'], stopsOn: ['responded', 'delivered'], rounds: 'many' },
  resolution: { startsOn: ['raised'], stopsOn: ['delivered'], rounds: 'one' },
}

/** When the clock of a target counts: its own conditions, else those of its kind. */
export function conditionsOf(target: Target): Conditions {
  if (target.conditions) return target.conditions
  if (isOwnTarget(target.kind)) throw new Error(`${target.kind} says nothing of when it counts`)
  return standard[target.kind]
}

/** What is promised for a priority, to a customer of a class. */
export function goalOf(target: Target, priority: Priority, customerClass: CustomerClass | null): WorkingMs | null {
  const ofClass = customerClass === null ? undefined : target.classGoals?.[customerClass]?.[priority]
  // Not `??`: a class may be promised nothing where others are.
  return ofClass === undefined ? target.goals[priority] : ofClass
}
