import type { Answers } from '../directory/index.ts'
import type { DepartmentId, Instant, PersonId, RequestId, RequestKey, ServiceId } from '../kernel/index.ts'
import type { Priority, Promised, SlaClock } from '../sla/index.ts'
import type { IssueFollowed } from './issue.ts'
import type { Level } from './priority.ts'

export const requestStates = [
  'new',
  'triaged',
  'in-work',
  'waiting-on-customer',
  'waiting-on-others',
  'delivered',
  'confirmed',
  'withdrawn',
] as const
export type RequestState = (typeof requestStates)[number]

/** States in which the provider still owes something. */
export const openStates = [
  'new',
  'triaged',
  'in-work',
  'waiting-on-customer',
  'waiting-on-others',
] as const satisfies readonly RequestState[]

/**
 * One asking by a requester to a provider: one record in all hosts. What it says is true at `version`.
 *
 * What is promised is what the agreement said when it was raised: one that changes later does not change old promises,
 * unless an administrator has them recalculated.
 */
export type Request = Promised & {
  readonly id: RequestId
  readonly key: RequestKey
  /** Counts its events, so it grows with each. */
  readonly version: number
  readonly service: ServiceId
  readonly title: string
  readonly description: string
  readonly answers: Answers
  readonly requester: PersonId
  /** Who raised it on behalf of the requester; absent where the requester did. */
  readonly raisedBy?: PersonId | undefined
  readonly customer: DepartmentId
  readonly provider: DepartmentId
  readonly urgency: Level
  readonly importance: Level
  readonly priority: Priority
  readonly assignee: PersonId | null
  readonly state: RequestState
  /** What is waited for, as the agent put it; null when nothing is. */
  readonly waitingFor: string | null
  /** 1, and one more at each reopening. */
  readonly cycle: number
  /** One per target and cycle, the newest cycle last. */
  readonly clocks: readonly SlaClock[]
  readonly raisedAt: Instant
  /** When somebody first told the customer something or took up the work; null before that. */
  readonly respondedAt: Instant | null
  /** Of the present cycle; null while it is open. */
  readonly deliveredAt: Instant | null
  readonly confirmedAt: Instant | null
  /** How often it passed to another department. */
  readonly handOffs: number
  readonly lastEventAt: Instant
  /** The issue whose moves it makes, too; absent where it follows none. */
  readonly follows?: IssueFollowed | undefined
}

export const isOpen = (request: Pick<Request, 'state'>): boolean =>
  (openStates as readonly RequestState[]).includes(request.state)
