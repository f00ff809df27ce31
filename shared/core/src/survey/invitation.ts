import type { Person } from '../directory/index.ts'
import type { Brand, DepartmentId, Instant, PersonId, RequestId } from '../kernel/index.ts'
import { instant } from '../kernel/index.ts'
import { ratingSurvey, type Scores } from './survey.ts'

/** Follows from what it is about, so that nobody is invited twice to the same. */
export type InvitationId = Brand<string, 'InvitationId'>

/** A delivery and who stands on which side of it: the present one of a request. */
export type Delivery = {
  readonly request: RequestId
  readonly cycle: number
  /** null while the request is open. */
  readonly deliveredAt: Instant | null
  readonly requester: PersonId
  /** Who raised it on behalf of the requester. */
  readonly raisedBy: PersonId | null
  readonly provider: DepartmentId
}

/** What the customer said of a delivery, as it stands. */
export type Rating = {
  readonly by: PersonId
  readonly givenAt: Instant
  /** When it was changed last; null when it never was. */
  readonly changedAt: Instant | null
  readonly scores: Scores
  /** Empty where nothing was written. */
  readonly reason: string
}

/** The customer of one delivery asked to answer once. It is the fold of its events, and `version` counts them. */
export type Invitation = {
  readonly id: InvitationId
  readonly version: number
  readonly survey: typeof ratingSurvey.id
  readonly surveyVersion: number
  readonly request: RequestId
  readonly cycle: number
  /** Who delivered. */
  readonly provider: DepartmentId
  /** Any of these may answer, and one does. */
  readonly invited: readonly PersonId[]
  /** The time of the delivery. */
  readonly openedAt: Instant
  readonly rating: Rating | null
}

export type InvitationEvent = { readonly at: Instant; readonly by: PersonId | 'system' } & InvitationFact
export type InvitationFact =
  | ({ readonly type: 'invited' } & Omit<Invitation, 'version' | 'rating'>)
  /** The second and every later one changes what was answered before. */
  | { readonly type: 'answered'; readonly scores: Scores; readonly reason: string }

export type Invited = { readonly invitation: Invitation; readonly events: readonly InvitationEvent[] }

/** One for each delivery: a request that is opened again and delivered anew has another. */
export const invitationIdFor = ({ request, cycle }: Pick<Delivery, 'request' | 'cycle'>): InvitationId =>
  `${request}:${cycle}` as InvitationId

/** The end of the time in which somebody may answer: the first instant that is too late. */
export const answerUntil = (deliveredAt: Instant): Instant => instant(deliveredAt + ratingSurvey.answerableForMs)

/** The first instant at which a rating cannot be changed any more. */
export const changeUntil = ({ givenAt }: Rating): Instant => instant(givenAt + ratingSurvey.changeableForMs)

/**
 * Invites the customer of a delivery: the requester and whoever raised it for them, without those who belong to the
 * department that delivered. null where nobody is left to ask, or nothing was delivered.
 *
 * @param people the two, as far as they are known
 */
export function inviteTo(delivery: Delivery, people: readonly Person[]): Invited | null {
  const { request, cycle, deliveredAt, provider } = delivery
  if (deliveredAt === null) return null
  const invited = customersOf(delivery).filter((customer) =>
    people.some(({ id, department }) => id === customer && department !== provider),
  )
  if (invited.length === 0) return null
  const event: InvitationEvent = {
    type: 'invited',
    at: deliveredAt,
    by: 'system',
    id: invitationIdFor(delivery),
    survey: ratingSurvey.id,
    surveyVersion: ratingSurvey.version,
    request,
    cycle,
    provider,
    invited,
    openedAt: deliveredAt,
  }
  return { invitation: applyInvitationEvent(undefined, event), events: [event] }
}

/** The requester, and who raised it for them. */
export const customersOf = ({ requester, raisedBy }: Pick<Delivery, 'requester' | 'raisedBy'>): readonly PersonId[] =>
  raisedBy === null || raisedBy === requester ? [requester] : [requester, raisedBy]

/** @param before undefined for the first event, which must be `invited` */
export function applyInvitationEvent(before: Invitation | undefined, event: InvitationEvent): Invitation {
  if (event.type === 'invited') {
    const { type: _type, at: _at, by: _by, ...facts } = event
    return { ...facts, version: 1, rating: null }
  }
  if (before === undefined || event.by === 'system') throw new Error('a person answers an invitation, and nothing else')
  const { at, by, scores, reason } = event
  const givenAt = before.rating?.givenAt ?? at
  const rating = { by, givenAt, changedAt: before.rating ? at : null, scores, reason }
  return { ...before, version: before.version + 1, rating }
}

/** Every rating that was given, oldest first: the last one stands. */
export const ratingsIn = (
  events: readonly InvitationEvent[],
): readonly (InvitationEvent & { readonly type: 'answered' })[] => events.filter((event) => event.type === 'answered')
