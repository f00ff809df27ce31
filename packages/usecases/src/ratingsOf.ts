import {
  type Actor,
  customersOf,
  hasRight,
  type Instant,
  type Invitation,
  invitationIdFor,
  type MayRate,
  mayRate,
  type Rating,
  type RatingSaid,
  type Request,
  type RequestId,
  ratingsIn,
} from '@counterpart/core'
import { deliveryOf } from './inviteCustomer.ts'
import type { Loaded, Ports, Who } from './ports.ts'

/** How the present delivery stands with one reader. */
export type RatingStanding = {
  readonly cycle: number
  /** What the reader may do, and until when; null where nothing. */
  readonly may: MayRate | null
  /** What was said; null where nothing was, or the reader may not know it. */
  readonly given: Rating | null
}

/** What was said with a rating, and the how manieth of its delivery it was. */
export type RatingTold = RatingSaid & { readonly rating: number }
type RatingsOfRequest = { readonly standing: RatingStanding; readonly told: readonly RatingTold[] }

/** The customer knows what was said, and everyone else who sees the request and has the right. */
const mayReadRatings = (actor: Actor, request: Request): boolean =>
  customersOf(deliveryOf(request)).includes(actor.person) || hasRight(actor, 'read-ratings')

/** All ratings of one request that the reader may know, those that were changed later included. */
export async function ratingsOf(
  { invitations, now }: Ports,
  { tenant, actor }: Who,
  request: Request,
  isRated: boolean,
): Promise<RatingsOfRequest> {
  // A request that was never delivered was never asked about.
  const isAsked = request.deliveredAt !== null || isRated
  const found = isAsked ? await invitations.ofRequests(tenant, [request.id]) : []
  const standing = standingOf(actor, request, found, now())
  if (!isRated || !mayReadRatings(actor, request)) return { standing, told: [] }
  const journals = await Promise.all(
    found.map(async (loaded) => {
      const entries = await invitations.journal(tenant, loaded)
      return ratingsIn(entries.map(({ event }) => event)).map(({ scores, reason }, i) => ({
        cycle: loaded.value.cycle,
        rating: i + 1,
        scores,
        reason,
      }))
    }),
  )
  return { standing, told: journals.flat() }
}

/** The same of many requests, without what was said before. */
export async function ratingStandings(
  { invitations, now }: Ports,
  { tenant, actor }: Who,
  requests: readonly Request[],
): Promise<ReadonlyMap<RequestId, RatingStanding>> {
  const asked = requests.filter(({ deliveredAt }) => deliveredAt !== null)
  const found = await invitations.ofRequests(
    tenant,
    asked.map(({ id }) => id),
  )
  return new Map(asked.map((request) => [request.id, standingOf(actor, request, found, now())]))
}

function standingOf(
  actor: Actor,
  request: Request,
  found: readonly Loaded<Invitation>[],
  now: Instant,
): RatingStanding {
  const delivery = deliveryOf(request)
  const invitation = found.find(({ value }) => value.id === invitationIdFor(delivery))?.value
  const may = mayRate(delivery, invitation, actor, now)
  return {
    cycle: request.cycle,
    may: may.ok ? may.value : null,
    given: invitation && mayReadRatings(actor, request) ? invitation.rating : null,
  }
}
