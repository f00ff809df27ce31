import {
  type Agreement,
  agreementFor,
  type CalendarId,
  compileCalendar,
  type Instant,
  type Level,
  type LocalText,
  type Priority,
  priorityOf,
  type Target,
  type WorkingClock,
} from '@counterpart/core'
import { type Asking, askingDecks, requestersOf } from './asking.ts'
import { type Ask, strayAsks, yearOfAsks } from './asks.ts'
import { agreements } from './company/agreements.ts'
import { calendars, londonOffice, shanghaiOffice } from './company/calendars.ts'
import { type DepartmentCode, departmentId, foundedBefore } from './company/departments.ts'
import type { Colleague } from './company/people.ts'
import { providerOf, type ServiceName, serviceId } from './company/services.ts'
import { type Dice, deckOf, diceFrom } from './dice.ts'
import { isPlanted, plantedRelations } from './relations.ts'
import { type Pace, type Schedule, scheduleFrom, scheduleUntil } from './schedule.ts'
import { seasonOf } from './seasons.ts'
import {
  heldStories,
  type PresentStory,
  passedStories,
  presentStories,
  type Story,
  strayStories,
  usualStories,
} from './stories.ts'
import { bottleneck, isImproved, strainAt } from './turns.ts'

/** One request as it will be: who asks for what, and what happens when. */
export type Plan = {
  readonly asking: Asking
  readonly requester: Colleague
  readonly agreement: Agreement
  readonly schedule: Schedule
  /** What urgency becomes where the story has it looked at again. */
  readonly urgency: Level
  /** What is waited for, where it is not what the service usually waits for. */
  readonly heldBy: LocalText | null
}

const clocks: ReadonlyMap<CalendarId, WorkingClock> = new Map(
  calendars.map((calendar) => [calendar.id, compileCalendar(calendar)]),
)

/** The compiled calendars of the company. */
export function calendarOf(id: CalendarId): WorkingClock {
  const clock = clocks.get(id)
  if (!clock) throw new Error(`the company has no calendar ${id}`)
  return clock
}

const hoursOf = ({ works }: Colleague): WorkingClock =>
  calendarOf(works === 'MKT' ? londonOffice.id : shanghaiOffice.id)

/** Everything that the company asked of itself in the year up to `now`. The dice fall alike whenever that is. */
export function planRequests(now: Instant, seed: number): readonly Plan[] {
  const dice = diceFrom(seed)
  const decks = askingDecks(dice)
  const known = agreements(foundedBefore(now))
  const seasons = seasonsUntil(now)
  const present = presentStories.map((story) => planPresent(story, decks, { now, known, seasons, dice }))
  const asks = [...yearOfAsks(dice), ...strayAsks(dice)]
  const usual = deckOf(dice, usualStories)
  const passed = deckOf(dice, passedStories)
  const stray = deckOf(dice, strayStories)
  const past = asks.map((ask, i) => {
    const asking = decks.of(ask.customer, ask.service)
    const requester = dice.pick(requestersOf(asking).filter(({ works }) => works === ask.customer))
    const isPassed = mayBePassed(asking, ask.customer) && dice.roll() < 0.3
    const story = (ask.isStray ? stray : isPassed ? passed : usual)()
    // Dice of its own: what happens to one request must not depend on when another was asked.
    const own = diceFrom(seed + 7919 * (i + 1))
    return planPast(story, { asking, requester, ask, isPassed }, { now, known, seasons, dice: own })
  })
  return [...past, ...present]
}

/** Nobody passes a request on to a department that its requester has nothing to do with. */
const mayBePassed = ({ about }: Asking, customer: DepartmentCode): boolean =>
  about.handOff !== undefined && isPlanted(customer, about.handOff.to)

/** The seasons of the services, each reckoned once. */
function seasonsUntil(now: Instant): (service: ServiceName, hours: WorkingClock) => (part: number) => Instant {
  const known = new Map<string, (part: number) => Instant>()
  return (service, hours) => {
    const name = `${service} ${hours.calendar.id}`
    const season = known.get(name) ?? seasonOf(service, hours, now)
    known.set(name, season)
    return season
  }
}

type World = {
  readonly now: Instant
  readonly known: readonly Agreement[]
  readonly seasons: ReturnType<typeof seasonsUntil>
  readonly dice: Dice
}
type Cue = { readonly asking: Asking; readonly requester: Colleague; readonly ask: Ask; readonly isPassed: boolean }

function planPast(usual: Story, { asking, requester, ask, isPassed }: Cue, world: World): Plan {
  const { now, dice, seasons } = world
  const { service } = asking.talk
  const hours = hoursOf(requester)
  const raisedAt = seasons(service, hours)(ask.part)
  const strain = strainAt(providerOf(service), raisedAt, now)
  const isHeld = strain > 0 && !isPassed && !ask.isStray && dice.roll() < 0.2 + 0.8 * strain
  const story = isHeld ? dice.pick(heldStories) : usual
  const { agreement, urgency, resolution, firstResponse, pace } = promiseFor(story, asking, requester, world)
  const isKept = ask.luck < ask.inTime - 0.62 * strain
  const [least, most] = !isKept ? [1.1, 1.9] : isImproved(service, raisedAt, now) ? [0.06, 0.25] : [0.15, 0.9]
  const span = resolution * dice.between(least, most) * (1 + strain)
  const hurry = dice.roll() < 0.08 ? dice.between(1.1, 1.6) : dice.between(0.2, 0.85)
  const isChased = !isKept && dice.roll() < 0.5 && pace.promise === hours
  const full = { ...pace, span, firstResponse: firstResponse * hurry }
  const schedule = scheduleFrom(isChased ? withChase(story) : story, raisedAt, full, dice)
  return { asking, requester, agreement, schedule, urgency, heldBy: isHeld ? bottleneck.cause : null }
}

function planPresent(story: PresentStory, decks: ReturnType<typeof askingDecks>, world: World): Plan {
  const { now, dice } = world
  const provider = providerOf(story.service)
  const customers = plantedRelations
    .filter((relation) => relation.services.includes(story.service))
    .map(({ customer }) => customer)
    .filter((customer) => story.service !== 'it-incident' || customer === 'MFG')
  const asking = decks.ofService(story.service, customers, story.passed ?? false)
  const all = requestersOf(asking).filter(({ works }) => customers.includes(works) && isPlanted(works, provider))
  // With the same hours on both sides the time left comes out as planned.
  const near = all.filter(
    (person) => agreementOf(asking, person, world).targets[0]?.calendar === hoursOf(person).calendar.id,
  )
  const requester = dice.pick(near.length ? near : all)
  const { agreement, urgency, resolution, firstResponse, pace } = promiseFor(story.acts, asking, requester, world)
  const answered = story.acts.includes('start')
  const goal = answered ? resolution : firstResponse
  const span = 'used' in story ? goal * story.used : Math.max(goal - story.minutesLeft * 60_000, goal * 0.1)
  const full = { ...pace, span, firstResponse: answered ? firstResponse * dice.between(0.3, 0.85) : null }
  // The plant runs around the clock, and so do its incidents.
  const customer = story.service === 'it-incident' ? pace.promise : pace.customer
  const schedule = scheduleUntil(story.acts, now, { ...full, customer }, dice)
  return { asking, requester, agreement, schedule, urgency, heldBy: null }
}

/** Somebody asks what became of it, just before the end. */
function withChase(story: Story): Story {
  const end = story.indexOf('deliver')
  return end < 0 ? story : [...story.slice(0, end), 'chase', 'answer', ...story.slice(end)]
}

function agreementOf({ talk }: Asking, requester: Colleague, { known, now }: World): Agreement {
  const provider = providerOf(talk.service)
  const agreement = agreementFor(known, {
    provider: departmentId(provider),
    customer: requester.person.department,
    service: serviceId(talk.service),
    at: now,
  })
  if (!agreement) throw new Error(`nothing is promised for ${talk.service}`)
  return agreement
}

type Promised = {
  readonly agreement: Agreement
  readonly urgency: Level
  readonly resolution: number
  readonly firstResponse: number
  readonly pace: Pick<Pace, 'promise' | 'customer' | 'pausesOnOthers' | 'patience'>
}

function promiseFor(story: Story, asking: Asking, requester: Colleague, world: World): Promised {
  const agreement = agreementOf(asking, requester, world)
  const [asked, importance] = asking.about.levels
  const urgency = story.includes('retriage') ? changed(asked, world.dice) : asked
  const priority = priorityOf(urgency, importance)
  const resolution = targetOf(agreement, 'resolution')
  return {
    agreement,
    urgency,
    resolution: goalOf(resolution, priority),
    firstResponse: goalOf(targetOf(agreement, 'first-response'), priority),
    pace: {
      promise: calendarOf(resolution.calendar),
      customer: hoursOf(requester),
      pausesOnOthers: resolution.pausesOn.includes('others'),
      patience: { 1: 0.1, 2: 0.4, 3: 1, 4: 1.2 }[priority],
    },
  }
}

const changed = (urgency: Level, dice: Dice): Level =>
  (urgency <= 2 || (urgency === 3 && dice.roll() < 0.5) ? urgency + 2 : urgency - 2) as Level

function targetOf(agreement: Agreement, kind: Target['kind']): Target {
  const target = agreement.targets.find((candidate) => candidate.kind === kind)
  if (!target) throw new Error(`${agreement.id} promises no ${kind}`)
  return target
}

function goalOf(target: Target, priority: Priority): number {
  const goal = target.goals[priority]
  if (goal === null) throw new Error(`no ${target.kind} is promised for priority ${priority}`)
  return goal
}
