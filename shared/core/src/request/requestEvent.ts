import type { Answers } from '../directory/index.ts'
import type { DepartmentId, Instant, PersonId, RequestId, RequestKey, ServiceId } from '../kernel/index.ts'
import type { Listener, Promised, SlaClock, TargetKind, WaitingParty } from '../sla/index.ts'
import type { IssueFollowed, IssueMark } from './issue.ts'
import type { Level } from './priority.ts'

/** Who did it: a person, or the product itself (a breach is nobody's act). */
export type Doer = PersonId | 'system'

/** What happened to a request, in the order of the journal. The request is the fold of its events. */
export type RequestEvent = { readonly at: Instant; readonly by: Doer } & RequestFact

export type RequestFact =
  | ({
      readonly type: 'raised'
      readonly id: RequestId
      readonly key: RequestKey
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
      /** The issue that was tagged; absent where it was raised by itself. */
      readonly follows?: IssueFollowed | undefined
    } & Promised)
  | { readonly type: 'triaged'; readonly urgency: Level; readonly importance: Level; readonly reason: string }
  | { readonly type: 'untriaged'; readonly urgency: Level; readonly importance: Level; readonly reason: string }
  | { readonly type: 'assigned'; readonly assignee: PersonId | null }
  | { readonly type: 'started' }
  | { readonly type: 'commented'; readonly text: string; readonly audience: Audience; readonly side: Side }
  | { readonly type: 'waited'; readonly on: WaitingParty; readonly reason: string }
  | { readonly type: 'resumed' }
  | { readonly type: 'delivered'; readonly result: string }
  | { readonly type: 'confirmed'; readonly note: string }
  /** The customer said how it was: the how manieth time for that delivery. What they said stands with the invitation. */
  | { readonly type: 'rated'; readonly cycle: number; readonly rating: number }
  | { readonly type: 'reopened'; readonly reason: string }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'handed-off'; readonly from: DepartmentId; readonly to: DepartmentId; readonly reason: string }
  /** Its issue came into a status, whether that moved the request or not. */
  | { readonly type: 'followed'; readonly status: string; readonly mark: IssueMark }
  /** Its issue is there no more. The request goes on without it. */
  | { readonly type: 'issue-gone' }
  | ({ readonly type: 'breached' } & OfClock)
  | ({ readonly type: 'warned'; readonly step: string; readonly tell: readonly Listener[] } & OfClock)
  | ({ readonly type: 'escalated'; readonly step: string; readonly tell: readonly Listener[] } & OfClock)
  | ({
      readonly type: 'recalculated'
      readonly because: RecalculationCause
      /** As they came out: calendars may change again, history does not. */
      readonly clocks: readonly SlaClock[]
    } & Promised)

type OfClock = { readonly target: TargetKind; readonly cycle: number }

/** The change of a rule that moved the clocks: which entry of the directory, in which version. */
export type RecalculationCause = {
  readonly kind: 'agreement' | 'calendar'
  readonly id: string
  readonly version: number
}

export type RequestEventType = RequestFact['type']

/** everyone: customer and provider; provider: an internal note of those who serve. */
export const audiences = ['everyone', 'provider'] as const
export type Audience = (typeof audiences)[number]

/** On which side of the relation somebody stands. */
export type Side = 'customer' | 'provider'
