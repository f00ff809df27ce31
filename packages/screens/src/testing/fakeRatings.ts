import type { RatingView, TimelineEntry } from '@counterpart/contract'
import {
  type Actor,
  customersOf,
  type Delivery,
  hasRight,
  type Instant,
  type Invited,
  invitationIdFor,
  inviteTo,
  mayRate,
  type Person,
  type RatingNote,
  type RatingSaid,
  type Request,
  rate,
  ratingsIn,
} from '@counterpart/core'
import { Refused } from './refused.ts'

const deliveryOf = ({ id, cycle, deliveredAt, requester, raisedBy, provider }: Request): Delivery => ({
  ...{ request: id, cycle, deliveredAt, requester, raisedBy: raisedBy ?? null, provider },
})
const mayRead = (actor: Actor, request: Request) =>
  customersOf(deliveryOf(request)).includes(actor.person) || hasRight(actor, 'read-ratings')

/** What customers said, by the core's own rules. */
export class FakeRatings {
  private readonly invited = new Map<string, Invited>()

  /** @throws Refused */
  rate(
    request: Request,
    said: RatingSaid,
    { actor, now, people }: { actor: Actor; now: Instant; people: readonly Person[] },
  ): RatingNote {
    const delivery = deliveryOf(request)
    const opened = this.invited.get(invitationIdFor(delivery)) ?? inviteTo(delivery, people)
    const rated = rate(delivery, opened, said, { rater: actor, now })
    if (!rated.ok) throw new Refused(rated.refusal)
    const { invitation, events } = rated.value
    this.invited.set(invitation.id, { invitation, events })
    return { by: actor.person, cycle: said.cycle, rating: ratingsIn(events).length }
  }

  standing(request: Request, actor: Actor, now: Instant): RatingView {
    const delivery = deliveryOf(request)
    const invitation = this.invited.get(invitationIdFor(delivery))?.invitation
    const may = mayRate(delivery, invitation, actor, now)
    const rating = request.deliveredAt !== null && mayRead(actor, request) ? (invitation?.rating ?? null) : null
    const { scores, ...given } = rating ?? { scores: null }
    return {
      cycle: request.cycle,
      may: may.ok ? may.value : null,
      given: scores && { ...(given as Omit<NonNullable<typeof rating>, 'scores'>), ...scores },
    }
  }

  /** What was said with one of the ratings that the timeline tells. */
  said(request: Request, actor: Actor, { cycle, rating }: { cycle: number; rating: number }): SaidView {
    const events = this.invited.get(invitationIdFor({ request: request.id, cycle }))?.events ?? []
    const event = mayRead(actor, request) ? ratingsIn(events)[rating - 1] : undefined
    return event ? { ...event.scores, reason: event.reason } : null
  }
}

type SaidView = (TimelineEntry & { readonly type: 'rated' })['said']
