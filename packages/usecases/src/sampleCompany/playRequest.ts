import {
  type Actor,
  type Changed,
  type Circumstances,
  type Department,
  type DepartmentId,
  type Instant,
  type Invited,
  instant,
  inviteTo,
  noteAlarms,
  noteRating,
  type Request,
  type RequestEvent,
  type RequestKey,
  type Result,
  rate,
  requestMoves,
  type Service,
  unreachable,
} from '@counterpart/core'
import { derivedRequestId } from '../derivedRequestId.ts'
import { deliveryOf } from '../inviteCustomer.ts'
import { answersOf, said, talkOf } from './asking.ts'
import { type DepartmentCode, departmentCodes, departmentId } from './company/departments.ts'
import { agentsOf, type Colleague, leadOf } from './company/people.ts'
import { providerOf, serviceId } from './company/services.ts'
import type { Dice } from './dice.ts'
import { calendarOf, type Plan } from './plan.ts'
import { milder, planRating, type RatingPlan, reasonFor, scoresFor } from './ratings.ts'
import type { Act } from './stories.ts'
import { commonTalk } from './talk/anyRequest.ts'

/** What the company was when the request was made. */
export type Company = { readonly departments: readonly Department[]; readonly services: readonly Service[] }

/** A request as it came to be, with what its customer was asked and said of each delivery. */
type Played = Changed & { readonly invitations: readonly Invited[] }

/** @param rating dice of its own, so that what is said of the work changes nothing of the work */
type PlayDice = { readonly work: Dice; readonly rating: Dice }

/** Lets the plan come true up to `now`, by the moves that live work makes. */
export function playRequest(
  plan: Plan,
  name: string,
  { key, now }: { key: RequestKey; now: Instant },
  company: Company,
  { work: dice, rating: ratingDice }: PlayDice,
): Played {
  const { asking, requester, agreement, schedule } = plan
  const { raisedAt, steps } = schedule
  const [urgency, importance] = asking.about.levels
  const service = found(company.services, serviceId(asking.talk.service))
  const raised = certain(
    requestMoves.raise(
      {
        id: derivedRequestId(raisedAt, name),
        key,
        title: said(asking, asking.about.title),
        description: said(asking, asking.about.description),
        answers: answersOf(asking, raisedAt),
        urgency,
        importance,
      },
      { service, provider: found(company.departments, service.provider), agreement },
      { actor: actorOf(requester), now: raisedAt, calendars: calendarOf },
    ),
    name,
  )
  const cast = castOf(plan, dice)
  let request = raised.request
  const events: RequestEvent[] = [...raised.events]
  const invitations = new Map<number, Invited>()
  for (const [i, { act, at }] of steps.entries()) {
    const isAgain = steps.slice(0, i).some((step) => step.act === 'reopen')
    // The dice are rolled for what has not happened yet, too: what others say must not depend on when it is played.
    const line = lineOf(plan, cast, act, isAgain, dice)
    const rating = act === 'confirm' ? planRating(ratingDice) : null
    if (at > now) continue
    const changed = certain(perform(act, request, { plan, cast, line, at, company }), `${name}, ${act}`)
    request = changed.request
    events.push(...changed.events)
    if (act === 'deliver') {
      const invited = inviteTo(deliveryOf(request), [requester.person])
      if (invited) invitations.set(request.cycle, invited)
    }
    const until = instant(Math.min(now, (steps[i + 1]?.at ?? now + 1) - 1))
    for (const one of rating?.isGiven ? ratingsPlanned(rating, at, until) : []) {
      const invited = invitations.get(request.cycle)
      if (!invited) break
      const rated = rateBy(plan, request, invited, rating as RatingPlan, one)
      invitations.set(request.cycle, rated)
      const note = { by: requester.person.id, cycle: request.cycle, rating: rated.invitation.version - 1 }
      const noted = noteRating(request, note, one.at, calendarOf)
      request = noted.request
      events.push(...noted.events)
    }
  }
  const late = noteAlarms(request, now, calendarOf)
  return { request: late.request, events: [...events, ...late.events], invitations: [...invitations.values()] }
}

type Rating = { readonly at: Instant; readonly isAgain: boolean }

/** When the requester rates, and thinks again, as far as there is time for it. */
function ratingsPlanned({ afterMs, again }: RatingPlan, confirmedAt: Instant, until: Instant): readonly Rating[] {
  const first = { at: instant(confirmedAt + afterMs), isAgain: false }
  const second = again ? [{ at: instant(first.at + again.afterMs), isAgain: true }] : []
  return [first, ...second].filter(({ at }) => at <= until)
}

function rateBy(
  { requester, asking }: Plan,
  request: Request,
  invited: Invited,
  plan: RatingPlan,
  { at, isAgain }: Rating,
): Invited {
  const first = scoresFor(request, plan)
  const scores = isAgain ? milder(first) : first
  const said = { cycle: request.cycle, scores, reason: reasonFor(scores, plan, asking.talk.language) }
  const rated = rate(deliveryOf(request), invited, said, { rater: actorOf(requester), now: at })
  return certain(rated, request.key)
}

/** Who works on it, whichever department has it. */
type Cast = { readonly [C in DepartmentCode]: Colleague }

function castOf({ asking }: Plan, dice: Dice): Cast {
  const chosen = departmentCodes.map((code) => {
    const agents = agentsOf(code)
    const fluent = agents.filter(({ writes }) => writes.includes(asking.talk.language))
    return [code, dice.pick(fluent.length ? fluent : agents)]
  })
  return Object.fromEntries(chosen)
}

const actorOf = ({ person }: Colleague): Actor => ({
  person: person.id,
  department: person.department,
  roles: person.roles,
})

/** What is said with an act; empty where nothing is. @param isAgain after a reopening */
function lineOf({ asking, urgency, heldBy }: Plan, cast: Cast, act: Act, isAgain: boolean, dice: Dice): string {
  const { about, talk } = asking
  const common = commonTalk[talk.language]
  switch (act) {
    case 'triage':
    case 'assign':
    case 'start':
    case 'resume':
      return ''
    case 'retriage':
      return dice.pick(urgency > about.levels[0] ? common.raised : common.lowered)
    case 'note': {
      const [own] = cast[providerOf(talk.service)].writes
      return dice.pick(talkOf(talk.service, own ?? talk.language).note)
    }
    case 'update':
      return dice.pick(talk.news)
    case 'hold':
      return heldBy?.[talk.language] ?? dice.pick(talk.hold)
    case 'chase':
      return dice.pick(common.chases)
    case 'answer':
      return dice.pick(common.answers)
    case 'confirm':
      return dice.pick(common.thanks)
    case 'withdraw':
      return dice.pick(common.withdrawals)
    case 'ask':
      return said(asking, about.ask)
    case 'reply':
      return said(asking, about.reply)
    case 'reopen':
      return said(asking, about.again)
    case 'deliver':
      return isAgain ? dice.pick(common.corrected) : said(asking, about.done)
    case 'handOff':
    case 'handBack':
    case 'insist': {
      if (!about.handOff) throw new Error(`nobody else would do: ${about.title}`)
      const { reason, back, insist } = about.handOff
      return said(asking, act === 'handOff' ? reason : act === 'handBack' ? back : insist)
    }
    default:
      return unreachable(act)
  }
}

type Scene = { plan: Plan; cast: Cast; line: string; at: Instant; company: Company }

function perform(act: Act, request: Request, { plan, cast, line, at, company }: Scene): Result<Changed, unknown> {
  const code = codeOf(request.provider)
  const by = (who: Colleague): Circumstances => ({ actor: actorOf(who), now: at, calendars: calendarOf })
  const agent = by(cast[code])
  const lead = by(leadOf(code))
  const customer = by(plan.requester)
  const pass = (to: DepartmentId) =>
    requestMoves.handOff(request, { to: found(company.departments, to), reason: line }, agent)
  const { asking, urgency } = plan
  switch (act) {
    case 'triage':
      return requestMoves.triage(
        request,
        { urgency: request.urgency, importance: request.importance, reason: '' },
        lead,
      )
    case 'retriage':
      return requestMoves.triage(request, { urgency, importance: request.importance, reason: line }, agent)
    case 'assign':
      return requestMoves.assign(request, cast[code].person, lead)
    case 'note':
      return requestMoves.comment(request, { text: line, audience: 'provider' }, agent)
    case 'start':
      return requestMoves.start(request, agent)
    case 'update':
    case 'answer':
      return requestMoves.comment(request, { text: line, audience: 'everyone' }, agent)
    case 'chase':
    case 'reply':
      return requestMoves.comment(request, { text: line, audience: 'everyone' }, customer)
    case 'ask':
      return requestMoves.wait(request, { on: 'customer', reason: line }, agent)
    case 'hold':
      return requestMoves.wait(request, { on: 'others', reason: line }, agent)
    case 'resume':
      return requestMoves.resume(request, agent)
    case 'handOff':
    case 'insist':
      return pass(departmentId(asking.about.handOff?.to ?? code))
    case 'handBack':
      return pass(departmentId(providerOf(asking.talk.service)))
    case 'deliver':
      return requestMoves.deliver(request, { result: line }, agent)
    case 'confirm':
      return requestMoves.confirm(request, { note: line }, customer)
    case 'reopen':
      return requestMoves.reopen(request, { reason: line }, customer)
    case 'withdraw':
      return requestMoves.withdraw(request, { reason: line }, customer)
    default:
      return unreachable(act)
  }
}

const codeOf = (department: DepartmentId): DepartmentCode =>
  departmentCodes.find((code) => departmentId(code) === department) as DepartmentCode

function found<T extends { readonly id: string }>(things: readonly T[], wanted: T['id']): T {
  const thing = things.find((candidate) => candidate.id === wanted)
  if (!thing) throw new Error(`the company has no ${wanted}`)
  return thing
}

/** The stories are ours: one that the rules refuse is written wrongly. */
function certain<T>(result: Result<T, unknown>, name: string): T {
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`)
  return result.value
}
