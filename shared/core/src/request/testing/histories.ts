import * as fc from 'fast-check'
import { compileCalendar, type Week, type WorkingCalendar, type WorkingClock, workingMs } from '../../calendar/index.ts'
import { calendarsAround, flat, instantAround, watchedMs } from '../../calendar/testing/arbitraries.ts'
import {
  type CalendarId,
  type DepartmentId,
  type Instant,
  id,
  instant,
  type PersonId,
  type Result,
} from '../../kernel/index.ts'
import {
  type AlarmStep,
  type Conditions,
  customerClasses,
  type Goals,
  listeners,
  milestones,
  type Promised,
  stepName,
  type Target,
  type TargetKind,
  waitingParties,
} from '../../sla/index.ts'
import type { Actor } from '../actor.ts'
import { applyEvent } from '../applyEvent.ts'
import type { Calendars } from '../clockMoves.ts'
import type { Changed, Circumstances } from '../decide.ts'
import { levels } from '../priority.ts'
import type { Request } from '../request.ts'
import type { RequestEvent } from '../requestEvent.ts'
import * as decide from '../requestMoves.ts'
import { raisedEvent } from './raisedEvent.ts'

const hour = 3_600_000
const minute = 60_000

/** What is done to a request, the first of these that is allowed, and how long after what was done before. */
export type Step = { readonly after: number; readonly acts: readonly Act[] }
type Act = (request: Request, circumstances: Omit<Circumstances, 'actor'>) => Result<Changed, unknown>

const customer: Actor = { person: id<PersonId>('carla'), department: id<DepartmentId>('sales'), roles: [] }
const agentOf = ({ provider }: Request): Actor => ({
  person: id<PersonId>(`ada-of-${provider}`),
  department: provider,
  roles: ['agent'],
})

type Decide = (request: Request, circumstances: Circumstances) => Result<Changed, unknown>
const served =
  (make: Decide): Act =>
  (request, circumstances) =>
    make(request, { ...circumstances, actor: agentOf(request) })
const asked =
  (make: Decide): Act =>
  (request, circumstances) =>
    make(request, { ...circumstances, actor: customer })

const level = fc.constantFrom(...levels)
const reason = 'so it is'
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ urgency: level, importance: level })
      .map((said) => served((request, c) => decide.triage(request, { ...said, reason }, c))),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ urgency: level, importance: level })
      .map((said) => served((request, c) => decide.untriage(request, { ...said, reason }, c))),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map((takes) =>
      served((request, c) => {
        const { person, department, roles } = c.actor
        return decide.assign(request, takes ? { id: person, name: { en: 'Ada' }, department, roles } : null, c)
      }),
    ),
  },
  { weight: 3, arbitrary: fc.constant(served(decide.start)) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('everyone' as const, 'provider' as const)
      .map((audience) => served((request, c) => decide.comment(request, { text: 'so', audience }, c))),
  },
  {
    weight: 3,
    arbitrary: fc.constant(asked((request, c) => decide.comment(request, { text: 'and?', audience: 'everyone' }, c))),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...waitingParties)
      .map((on) => served((request, c) => decide.wait(request, { on, reason: `for ${on}` }, c))),
  },
  { weight: 4, arbitrary: fc.constant(served(decide.resume)) },
  { weight: 3, arbitrary: fc.constant(served((request, c) => decide.deliver(request, { result: '' }, c))) },
  { weight: 1, arbitrary: fc.constant(asked((request, c) => decide.confirm(request, { note: '' }, c))) },
  { weight: 3, arbitrary: fc.constant(asked((request, c) => decide.reopen(request, { reason }, c))) },
  {
    weight: 1,
    arbitrary: fc.constant(
      served((request, c) => {
        const to = id<DepartmentId>(request.provider === 'it' ? 'legal' : 'it')
        const department = { id: to, code: 'TO', name: { en: 'To' }, parent: null }
        const forever = { validFrom: instant(0), validUntil: null }
        return decide.handOff(request, { to: { ...department, ...forever }, reason }, c)
      }),
    ),
  },
)
const withdrawal: Act = asked((request, c) => decide.withdraw(request, { reason }, c))

const span: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0, 1, minute),
  fc.integer({ min: 0, max: hour }),
  fc.integer({ min: 0, max: 12 }).map((hours) => hours * hour),
  fc.integer({ min: 0, max: 20 * hour }),
)
const anyAct = fc.oneof({ weight: 40, arbitrary: act }, { weight: 1, arbitrary: fc.constant(withdrawal) })
const step: fc.Arbitrary<Step> = fc.record({
  after: span,
  acts: fc.array(anyAct, { minLength: 1, maxLength: 4, size: 'max' }),
})
/** Most requests are taken up before long. */
const takenUp: fc.Arbitrary<readonly Step[]> = fc.tuple(span, span).map(([triagedAfter, startedAfter]) => [
  {
    after: triagedAfter,
    acts: [served((request, c) => decide.triage(request, { urgency: 3, importance: 3, reason }, c))],
  },
  { after: startedAfter, acts: [served(decide.start)] },
])
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: takenUp }, fc.constant([])), fc.array(step, { maxLength: 14, size: 'max' }))
  .map(([begin, goOn]) => [...begin, ...goOn])

const goal = fc.oneof(
  fc.constant(null),
  fc.constantFrom(1, 2, 3, minute, hour).map(workingMs),
  fc.integer({ min: 1, max: 30 * hour }).map(workingMs),
)
const goals: fc.Arbitrary<Goals> = fc.record({ 1: goal, 2: goal, 3: goal, 4: goal })

const alarm: fc.Arbitrary<AlarmStep> = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((percent): AlarmStep => ({ at: 'percent', percent, tell: [listeners[0]] })),
  fc
    .record({ at: fc.constantFrom('before' as const, 'after' as const), ms: fc.integer({ min: 1, max: 10 * hour }) })
    .map(({ at, ms }): AlarmStep => ({ at, ms: workingMs(ms), tell: [listeners[1]] })),
)
const alarms = fc.uniqueArray(alarm, { maxLength: 4, selector: stepName })

const someMilestones = fc.uniqueArray(fc.constantFrom(...milestones), { minLength: 1, maxLength: 3 })
const conditions: fc.Arbitrary<Conditions> = fc.oneof(
  fc.record({ startsOn: someMilestones, stopsOn: someMilestones, rounds: fc.constant('many' as const) }),
  fc
    .record({ startsOn: someMilestones, stopsOn: someMilestones, rounds: fc.constant('one' as const) })
    .filter(({ startsOn, stopsOn }) => !startsOn.some((milestone) => stopsOn.includes(milestone))),
)

export const calendarIds: readonly CalendarId[] = [id<CalendarId>('x'), id<CalendarId>('y')]

const target = (kind: TargetKind): fc.Arbitrary<Target> =>
  fc
    .record({
      calendar: fc.constantFrom(...calendarIds),
      goals,
      pausesOn: fc.subarray([...waitingParties]),
      alarms,
      classGoals: fc.option(
        fc.constantFrom(...customerClasses).chain((each) => goals.map((ofClass) => ({ [each]: ofClass }))),
        { nil: undefined },
      ),
      own: conditions,
    })
    .map(({ own, ...rest }) => ({
      ...rest,
      kind,
      ...(kind.startsWith('own:') && { conditions: own, name: { en: kind } }),
    }))
const kinds: readonly TargetKind[] = ['first-response', 'next-update', 'resolution', 'own:a', 'own:b']

export const promised: fc.Arbitrary<Promised> = fc.record({
  agreement: fc.constant(null),
  targets: fc
    .tuple(...kinds.map(target))
    .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }) as fc.Arbitrary<readonly Target[]>),
  onReopen: fc.constantFrom('resume' as const, 'new-cycle' as const),
  customerClass: fc.constantFrom(null, ...customerClasses),
})

/** Calendars of a scene, each with those it is based on, that go on having hours: promises need them. */
export const pairOfCalendars = (timeZone: string, around: number) =>
  fc.tuple(openInTheEnd(timeZone, around), openInTheEnd(timeZone, around))

const openInTheEnd = (timeZone: string, around: number): fc.Arbitrary<readonly WorkingCalendar[]> =>
  calendarsAround(timeZone, around).map(([own, ...bases]) => {
    const { weekly, changes = [], ...rest } = own as WorkingCalendar
    const opened = (week: Week): Week =>
      Object.values(week).some((shifts = []) => shifts.length > 0) ? week : { ...week, mon: [['09:00', '17:00']] }
    const last = changes.at(-1)
    const inTheEnd = last
      ? { weekly, changes: [...changes.slice(0, -1), { ...last, weekly: opened(last.weekly) }] }
      : { weekly: opened(weekly) }
    return [{ ...rest, ...inTheEnd }, ...bases]
  })

/** Compiled calendars by their ids, x and y. */
export function calendarsOf(chains: readonly (readonly WorkingCalendar[])[]): Calendars {
  const clocks = new Map(chains.map((chain, i) => [calendarIds[i], compileCalendar(flat(chain))] as const))
  return (name) => clocks.get(name) as WorkingClock
}

export const startAround = (around: number): fc.Arbitrary<Instant> =>
  instantAround(around).map((at) => instant(at - 2 * 24 * hour))

export type History = { readonly request: Request; readonly events: readonly RequestEvent[] }

export function raise(at: Instant, promise: Promised, calendars: Calendars): History {
  const event = raisedEvent(at, promise)
  return { request: applyEvent(undefined, event, calendars), events: [event] }
}

/** The history with one more act, or as it was if the rules allow none of them. */
export function doNext({ request, events }: History, { acts }: Step, now: Instant, calendars: Calendars): History {
  for (const act of acts) {
    const done = act(request, { now, calendars })
    if (done.ok) return { request: done.value.request, events: [...events, ...done.value.events] }
  }
  return { request, events }
}

/** Does one thing after the other, as far as they lie in the time that is watched around an instant. */
export function play(begun: History, plan: readonly Step[], calendars: Calendars, until: number): History {
  let history = begun
  let now: number = begun.request.lastEventAt
  for (const step of plan) {
    now += step.after
    if (now > until) break
    history = doNext(history, step, instant(now), calendars)
  }
  return history
}

/** The last instant at which something is done around the middle of a scene. */
export const lastAct = (around: number): number => around + watchedMs - 24 * hour
