import type { DepartmentId, FieldIssue, Instant, PersonId, Result } from '../kernel/index.ts'
import { isPlainText, ok, refuse } from '../kernel/index.ts'
import {
  answerUntil,
  applyInvitationEvent,
  changeUntil,
  customersOf,
  type Delivery,
  type Invitation,
  type InvitationEvent,
  type Invited,
} from './invitation.ts'
import { isLow, isScore, ratingQuestions, ratingSurvey, type Scores, scores } from './survey.ts'

/** Who wants to answer, as the platform proved it. Roles do not matter. */
export type Rater = { readonly person: PersonId; readonly department: DepartmentId }

export type MayRateRefusal =
  /** Nobody rates the work of the own department. */
  | { readonly kind: 'rating-own-work' }
  | { readonly kind: 'rating-not-customer' }
  /** Not delivered yet, or opened again since. */
  | { readonly kind: 'rating-not-delivered' }
  /** `until` was the first instant that is too late. */
  | { readonly kind: 'rating-too-late'; readonly until: Instant }
  /** Somebody else of the customer's side answered. */
  | { readonly kind: 'rating-answered'; readonly by: PersonId }
export type RateRefusal = MayRateRefusal | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** give: it is the first answer; change: one's own answer stands already. `until` is the first instant that is too late. */
export type MayRate = { readonly what: 'give' | 'change'; readonly until: Instant }

/**
 * May this person rate this delivery now?
 *
 * @param delivery what is true of the request at this moment
 * @param invitation of this delivery, where there is one yet
 */
export function mayRate(
  delivery: Delivery,
  invitation: Invitation | undefined,
  rater: Rater,
  now: Instant,
): Result<MayRate, MayRateRefusal> {
  const { person, department } = rater
  if (department === delivery.provider || department === invitation?.provider)
    return refuse({ kind: 'rating-own-work' })
  if (!customersOf(delivery).includes(person)) return refuse({ kind: 'rating-not-customer' })
  // Left out when it was delivered, since they belonged to the provider then.
  if (invitation && !invitation.invited.includes(person)) return refuse({ kind: 'rating-own-work' })
  const { deliveredAt } = delivery
  if (deliveredAt === null) return refuse({ kind: 'rating-not-delivered' })
  const rating = invitation?.rating ?? null
  if (rating && rating.by !== person) return refuse({ kind: 'rating-answered', by: rating.by })
  const until = rating ? changeUntil(rating) : answerUntil(deliveredAt)
  if (now >= until) return refuse({ kind: 'rating-too-late', until })
  return ok({ what: rating ? 'change' : 'give', until })
}

/** What is said with a rating. `cycle` is the delivery that the person had before the eyes. */
export type RatingSaid = { readonly cycle: number; readonly scores: Scores; readonly reason: string }

/**
 * Answers, or changes one's own answer. What was said before stays in the events.
 *
 * @param opened the invitation as it is kept, or one that was made for this answer, with its event; null where nobody
 * of this delivery could be invited
 */
export function rate(
  delivery: Delivery,
  opened: Invited | null,
  said: RatingSaid,
  { rater, now }: { readonly rater: Rater; readonly now: Instant },
): Result<Invited, RateRefusal> {
  const may = mayRate(delivery, opened?.invitation, rater, now)
  if (!may.ok) return may
  if (said.cycle !== delivery.cycle) return refuse({ kind: 'rating-not-delivered' })
  if (opened === null) return refuse({ kind: 'rating-own-work' })
  const { invitation } = opened
  const reason = said.reason.trim()
  const issues = [...scoreIssues(said.scores), ...reasonIssues(said.scores, reason)]
  if (issues.length > 0) return refuse({ kind: 'invalid-input', issues })
  // A server whose clock runs behind must not write a history that goes backwards.
  const last = invitation.rating?.changedAt ?? invitation.rating?.givenAt ?? invitation.openedAt
  const at = Math.max(now, last) as Instant
  const event: InvitationEvent = { at, by: rater.person, type: 'answered', scores: said.scores, reason }
  return ok({ invitation: applyInvitationEvent(invitation, event), events: [...opened.events, event] })
}

function scoreIssues(given: Scores): readonly FieldIssue[] {
  return ratingQuestions.flatMap((question): FieldIssue[] => {
    const score: unknown = given[question]
    if (isScore(score)) return []
    if (typeof score !== 'number' || !Number.isInteger(score)) return [{ path: question, reason: 'wrong-type' }]
    return score < scores[0]
      ? [{ path: question, reason: 'too-small', limit: scores[0] }]
      : [{ path: question, reason: 'too-large', limit: scores.at(-1) }]
  })
}

function reasonIssues(given: Scores, reason: string): readonly FieldIssue[] {
  if (reason === '') return isLow(given) ? [{ path: 'reason', reason: 'required' }] : []
  if ([...reason].length > ratingSurvey.reasonLength)
    return [{ path: 'reason', reason: 'too-long', limit: ratingSurvey.reasonLength }]
  return isPlainText(reason) ? [] : [{ path: 'reason', reason: 'malformed' }]
}
