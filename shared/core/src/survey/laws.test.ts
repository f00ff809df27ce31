import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person, Role } from '../directory/index.ts'
import { roles } from '../directory/index.ts'
import { type DepartmentId, type Instant, id, instant, type PersonId, type RequestId } from '../kernel/index.ts'
import {
  answerUntil,
  applyInvitationEvent,
  changeUntil,
  type Delivery,
  type Invitation,
  type InvitationEvent,
  type Invited,
  inviteTo,
  isLow,
  mayRate,
  type RatingSaid,
  rate,
  ratingSurvey,
  ratingsIn,
  scores,
} from './index.ts'

const deliveredAt = instant('2026-03-02T10:00+08:00')
const [it_, hr, fin] = ['it', 'hr', 'fin'].map((name) => id<DepartmentId>(name)) as [
  DepartmentId,
  DepartmentId,
  DepartmentId,
]
const [kim, ann, ada] = ['kim', 'ann', 'ada'].map((name) => id<PersonId>(name)) as [PersonId, PersonId, PersonId]
const aDelivery = (facts: Partial<Delivery> = {}): Delivery => ({
  request: id<RequestId>('r-1'),
  cycle: 1,
  deliveredAt,
  requester: kim,
  raisedBy: null,
  provider: it_,
  ...facts,
})
const personOf = (person: PersonId, department: DepartmentId, of: readonly Role[] = []): Person => ({
  id: person,
  name: { en: person },
  department,
  roles: of,
})
const people = [personOf(kim, hr), personOf(ann, hr), personOf(ada, it_)]
const invited = (delivery: Delivery): Invited => {
  const made = inviteTo(delivery, people)
  if (!made) throw new Error('there is nobody to invite')
  return made
}
const good = (facts: Partial<RatingSaid> = {}): RatingSaid => ({
  cycle: 1,
  scores: { process: 4, result: 5 },
  reason: '',
  ...facts,
})
const later = (ms: number): Instant => instant(deliveredAt + ms)
const fold = (events: readonly InvitationEvent[]) =>
  events.reduce<Invitation | undefined>((before, event) => applyInvitationEvent(before, event), undefined)

describe('an invitation', () => {
  it.each<{ who: string; facts: Partial<Delivery>; asks: readonly PersonId[] | null }>([
    { who: 'the requester', facts: {}, asks: [kim] },
    { who: 'the requester and who raised it for them', facts: { raisedBy: ann }, asks: [kim, ann] },
    { who: 'a requester who raised it for oneself once', facts: { raisedBy: kim }, asks: [kim] },
    { who: 'not the agent who raised it for a customer', facts: { raisedBy: ada }, asks: [kim] },
    { who: 'nobody who asked the own department', facts: { requester: ada }, asks: null },
    { who: 'nobody whom the directory does not know', facts: { requester: id<PersonId>('gone') }, asks: null },
    { who: 'nobody before it is delivered', facts: { deliveredAt: null }, asks: null },
  ])('asks $who', ({ facts, asks }) => {
    expect(inviteTo(aDelivery(facts), people)?.invitation.invited ?? null).toEqual(asks)
  })

  it('is one for each delivery', () => {
    const first = invited(aDelivery()).invitation.id
    expect(invited(aDelivery()).invitation.id).toBe(first)
    expect(invited(aDelivery({ cycle: 2 })).invitation.id).not.toBe(first)
    expect(invited(aDelivery({ request: id<RequestId>('r-2') })).invitation.id).not.toBe(first)
  })
})

describe('who may rate', () => {
  const rater = (person: PersonId, department: DepartmentId) => ({ person, department })
  const kind = (
    delivery: Delivery,
    invitation: Invitation | undefined,
    by: ReturnType<typeof rater>,
    now = deliveredAt,
  ) => {
    const may = mayRate(delivery, invitation, by, now)
    return may.ok ? may.value.what : may.refusal.kind
  }

  it('is the customer, before and after the invitation was made', () => {
    const delivery = aDelivery({ raisedBy: ann })
    for (const invitation of [undefined, invited(delivery).invitation]) {
      expect(kind(delivery, invitation, rater(kim, hr))).toBe('give')
      expect(kind(delivery, invitation, rater(ann, hr))).toBe('give')
      expect(kind(delivery, invitation, rater(id('someone'), hr))).toBe('rating-not-customer')
      expect(kind(delivery, invitation, rater(ada, it_))).toBe('rating-own-work')
    }
  })

  it('is nobody of the provider, now or when it was delivered, whoever asked and whatever happened since', () => {
    const moved = aDelivery({ provider: fin })
    const { invitation } = invited(aDelivery())
    expect(kind(aDelivery(), invitation, rater(kim, it_))).toBe('rating-own-work')
    expect(kind(moved, invitation, rater(kim, it_))).toBe('rating-own-work')
    expect(kind(moved, invitation, rater(kim, fin))).toBe('rating-own-work')
    // Who belonged to the provider at the delivery does not become a judge by leaving it.
    const raisedByAda = aDelivery({ raisedBy: ada })
    expect(kind(raisedByAda, invited(raisedByAda).invitation, rater(ada, hr))).toBe('rating-own-work')
  })

  it('is nobody while the request is open', () => {
    const open = aDelivery({ deliveredAt: null })
    expect(kind(open, undefined, rater(kim, hr))).toBe('rating-not-delivered')
    expect(kind(open, invited(aDelivery()).invitation, rater(kim, hr))).toBe('rating-not-delivered')
  })

  it('is one of two, and the other is told who was quicker', () => {
    const delivery = aDelivery({ raisedBy: ann })
    const given = rate(delivery, invited(delivery), good(), { rater: rater(ann, hr), now: later(1) })
    if (!given.ok) throw new Error(given.refusal.kind)
    const { invitation } = given.value
    expect(mayRate(delivery, invitation, rater(kim, hr), later(2))).toEqual({
      ok: false,
      refusal: { kind: 'rating-answered', by: ann },
    })
    expect(kind(delivery, invitation, rater(ann, hr), later(2))).toBe('change')
  })

  it('is somebody in time: up to the last millisecond, and not after it', () => {
    const delivery = aDelivery()
    const end = answerUntil(deliveredAt)
    expect(end - deliveredAt).toBe(14 * 86_400_000)
    expect(kind(delivery, undefined, rater(kim, hr), instant(end - 1))).toBe('give')
    expect(mayRate(delivery, undefined, rater(kim, hr), end)).toEqual({
      ok: false,
      refusal: { kind: 'rating-too-late', until: end },
    })
    // Given at the last moment it may be changed for a week all the same.
    const given = rate(delivery, invited(delivery), good(), { rater: rater(kim, hr), now: instant(end - 1) })
    if (!given.ok || !given.value.invitation.rating) throw new Error('it was given')
    const { invitation } = given.value
    const close = changeUntil(given.value.invitation.rating)
    expect(close - (end - 1)).toBe(7 * 86_400_000)
    expect(kind(delivery, invitation, rater(kim, hr), instant(close - 1))).toBe('change')
    expect(kind(delivery, invitation, rater(kim, hr), close)).toBe('rating-too-late')
    // A change does not buy another week.
    const again = rate(delivery, { invitation, events: [] }, good(), { rater: rater(kim, hr), now: instant(close - 1) })
    expect(again.ok && kind(delivery, again.value.invitation, rater(kim, hr), close)).toBe('rating-too-late')
  })
})

describe('what is said', () => {
  const by = { rater: { person: kim, department: hr }, now: later(1) }
  const said = (facts: object) => rate(aDelivery(), invited(aDelivery()), good(facts as Partial<RatingSaid>), by)

  it.each<{ what: string; facts: object; issue: object }>([
    {
      what: 'no reason with a low score',
      facts: { scores: { process: 5, result: 2 } },
      issue: { path: 'reason', reason: 'required' },
    },
    {
      what: 'spaces for a reason',
      facts: { scores: { process: 1, result: 5 }, reason: ' \n' },
      issue: { path: 'reason', reason: 'required' },
    },
    {
      what: 'a score below',
      facts: { scores: { process: 0, result: 5 } },
      issue: { path: 'process', reason: 'too-small', limit: 1 },
    },
    {
      what: 'a score above',
      facts: { scores: { process: 5, result: 6 } },
      issue: { path: 'result', reason: 'too-large', limit: 5 },
    },
    {
      what: 'half a score',
      facts: { scores: { process: 3.5, result: 5 } },
      issue: { path: 'process', reason: 'wrong-type' },
    },
    { what: 'no score', facts: { scores: { process: 5 } }, issue: { path: 'result', reason: 'wrong-type' } },
    {
      what: 'a book for a reason',
      facts: { reason: '长'.repeat(2001) },
      issue: { path: 'reason', reason: 'too-long', limit: 2000 },
    },
    { what: 'half a character', facts: { reason: 'so \ud83d' }, issue: { path: 'reason', reason: 'malformed' } },
  ])('is refused for $what', ({ facts, issue }) => {
    const refused = said(facts)
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'invalid-input' } })
    expect(!refused.ok && 'issues' in refused.refusal && refused.refusal.issues).toContainEqual(issue)
  })

  it('is of another delivery than the present one: refused', () => {
    expect(said({ cycle: 2 })).toMatchObject({ ok: false, refusal: { kind: 'rating-not-delivered' } })
  })

  it('is kept without the space around it', () => {
    expect(said({ scores: { process: 2, result: 5 }, reason: ' slow\n' })).toMatchObject({
      value: { invitation: { rating: { reason: 'slow', scores: { process: 2, result: 5 }, changedAt: null } } },
    })
  })

  it('is nothing where nobody of the customer may be asked', () => {
    expect(rate(aDelivery(), null, good(), by)).toEqual({ ok: false, refusal: { kind: 'rating-own-work' } })
  })
})

const anyScore = fc.constantFrom(...scores)
const anyTry = fc.record({
  who: fc.constantFrom(kim, ann, ada, id<PersonId>('someone')),
  department: fc.constantFrom(it_, hr, fin),
  roles: fc.subarray([...roles]),
  at: fc.integer({ min: 0, max: 30 * 86_400_000 }),
  process: anyScore,
  result: anyScore,
  reason: fc.constantFrom('', 'slow', '太慢'),
  cycle: fc.constantFrom(1, 1, 1, 2),
})
type Try = typeof anyTry extends fc.Arbitrary<infer T> ? T : never

describe('whoever tries to rate, whenever and as often as they like', () => {
  const delivery = aDelivery({ raisedBy: ann })
  const attempt = (opened: Invited, one: Try) => {
    const actor = personOf(one.who, one.department, one.roles)
    const { process, result, reason, cycle } = one
    return rate(
      delivery,
      { invitation: opened.invitation, events: [] },
      { cycle, scores: { process, result }, reason },
      { rater: { person: actor.id, department: actor.department }, now: later(one.at) },
    )
  }

  it('one of the customer has one rating, with all its history, and nobody of the provider any', () => {
    let [given, changed, refused] = [0, 0, 0]
    fc.assert(
      fc.property(fc.array(anyTry, { maxLength: 12 }), (tries) => {
        const opened = invited(delivery)
        let present = opened
        const events = [...opened.events]
        const accepted: Try[] = []
        for (const one of tries) {
          const rated = attempt(present, one)
          if (!rated.ok) {
            refused++
            continue
          }
          if (one.department === it_) throw new Error('the provider has rated itself')
          accepted.push(one)
          events.push(...rated.value.events)
          present = rated.value
        }
        if (accepted.length > 0) given++
        if (accepted.length > 1) changed++
        // The history holds all that was said, in order, and the rating is its fold.
        expect(fold(events)).toEqual(present.invitation)
        expect(present.invitation.version).toBe(events.length)
        const said = ratingsIn(events)
        expect(said.map(({ scores, reason }) => [scores, reason])).toEqual(
          accepted.map(({ process, result, reason }) => [{ process, result }, reason]),
        )
        // One person answers, once; what came later changed it.
        expect(new Set(said.map(({ by }) => by)).size).toBe(Math.min(1, accepted.length))
        const times = events.map(({ at }) => Number(at))
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        const rating = present.invitation.rating
        if (!rating) return
        expect(rating.givenAt).toBe(said[0]?.at)
        expect(rating.changedAt).toBe(said.length > 1 ? said.at(-1)?.at : null)
        expect(Number(rating.givenAt)).toBeLessThan(answerUntil(deliveredAt))
        expect(Number(rating.changedAt ?? 0)).toBeLessThan(changeUntil(rating))
        for (const { scores, reason } of said) if (isLow(scores)) expect(reason).not.toBe('')
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(given, changed, refused)).toBeGreaterThan(100)
  })

  it('roles make no difference', () => {
    fc.assert(
      fc.property(anyTry, fc.subarray([...roles]), (one, others) => {
        const opened = invited(delivery)
        expect(attempt(opened, { ...one, roles: others })).toEqual(attempt(opened, one))
      }),
      { numRuns: 500 },
    )
  })

  it('a refused try leaves what was said as it was', () => {
    fc.assert(
      fc.property(anyTry, anyTry, (first, second) => {
        const before = attempt(invited(delivery), first)
        const present = before.ok ? before.value : invited(delivery)
        const copy = JSON.parse(JSON.stringify(present))
        attempt(present, second)
        expect(present).toEqual(copy)
      }),
      { numRuns: 500 },
    )
  })
})

it('asks for a reason exactly where a score is low', () => {
  for (const process of scores)
    for (const result of scores)
      expect(isLow({ process, result })).toBe(Math.min(process, result) <= ratingSurvey.lowUpTo)
})
