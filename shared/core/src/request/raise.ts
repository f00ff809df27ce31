import {
  type AnswersRefusal,
  checkAnswers,
  type Department,
  isInForce,
  type Person,
  type Service,
} from '../directory/index.ts'
import type {
  DepartmentId,
  FieldIssue,
  Instant,
  PersonId,
  RequestId,
  RequestKey,
  Result,
  ServiceId,
} from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'
import { type Agreement, promisedBy } from '../sla/index.ts'
import { type Actor, mayRaiseFor } from './actor.ts'
import { applyEvent } from './applyEvent.ts'
import type { Calendars } from './clockMoves.ts'
import { type Changed, invalid, lengths, textIssue } from './decide.ts'
import type { IssueFollowed } from './issue.ts'
import type { Level } from './priority.ts'
import type { RequestEvent } from './requestEvent.ts'

export type Asking = {
  readonly id: RequestId
  readonly key: RequestKey
  readonly title: string
  readonly description: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly urgency: Level
  readonly importance: Level
  /** Whose request it is, where somebody else raises it. */
  readonly requester?: Pick<Person, 'id' | 'department'> | undefined
  /** The issue that is tagged. */
  readonly follows?: IssueFollowed | undefined
}

export type RaiseRefusal =
  | AnswersRefusal
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'not-yours-to-raise'; readonly person: PersonId }
  | { readonly kind: 'service-retired'; readonly service: ServiceId }
  | { readonly kind: 'department-not-in-force'; readonly department: DepartmentId }

/** What is wrong with the texts of a request, before its answers are looked at. */
export const askingIssues = ({ title, description }: Pick<Asking, 'title' | 'description'>): readonly FieldIssue[] =>
  [
    textIssue('title', title, lengths.title),
    description.trim() === '' ? null : textIssue('description', description, lengths.description),
  ].filter((issue) => issue !== null)

/**
 * Opens a request and starts the clocks of the agreement that holds now; without one nothing is promised and no clock
 * runs. Raised on behalf of someone it is theirs, and their department is the customer.
 */
export function raise(
  asking: Asking,
  to: { service: Service; provider: Department; agreement: Agreement | null },
  circumstances: { actor: Actor; now: Instant; calendars: Calendars },
): Result<Changed, RaiseRefusal> {
  const { service, provider, agreement } = to
  const { actor, now, calendars } = circumstances
  if (service.availability === 'retired') return refuse({ kind: 'service-retired', service: service.id })
  if (!isInForce(provider, now)) return refuse({ kind: 'department-not-in-force', department: provider.id })
  const requester = asking.requester ?? { id: actor.person, department: actor.department }
  if (!mayRaiseFor(actor, requester)) return refuse({ kind: 'not-yours-to-raise', person: requester.id })
  const issues = askingIssues(asking)
  const answers = checkAnswers(service.form, asking.answers)
  if (!answers.ok) return refuse({ kind: 'invalid-answers', issues: [...issues, ...answers.refusal.issues] })
  if (issues.length) return invalid(...issues)
  const event: RequestEvent = {
    at: now,
    by: actor.person,
    type: 'raised',
    id: asking.id,
    key: asking.key,
    service: service.id,
    title: asking.title.trim(),
    description: asking.description.trim(),
    answers: answers.value,
    requester: requester.id,
    ...(requester.id !== actor.person && { raisedBy: actor.person }),
    customer: requester.department,
    provider: provider.id,
    urgency: asking.urgency,
    importance: asking.importance,
    ...(asking.follows && { follows: asking.follows }),
    ...promisedBy(agreement, requester.department),
  }
  return ok({ request: applyEvent(undefined, event, calendars), events: [event] })
}
