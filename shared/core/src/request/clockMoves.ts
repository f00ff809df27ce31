import type { WorkingClock } from '../calendar/index.ts'
import type { CalendarId, Instant, Result } from '../kernel/index.ts'
import {
  type Alarm,
  alarmsAhead,
  type ClockRefusal,
  conditionsOf,
  goalOf,
  type Priority,
  pauseClock,
  restartClock,
  resumeClock,
  type SlaClock,
  settleAlarms,
  startClock,
  stepsOf,
  stopClock,
  type Target,
  type WaitingParty,
} from '../sla/index.ts'
import { type Reached, setOf } from './reachedBy.ts'
import { isOpen, type Request } from './request.ts'

/** Finds the compiled calendar of a clock. Throws on an unknown one: agreements are only kept with calendars that exist. */
export type Calendars = (id: CalendarId) => WorkingClock

const delivered = setOf('delivered')

/** What the clocks of a request follow from. */
export type Clocked = Pick<
  Request,
  'targets' | 'clocks' | 'cycle' | 'onReopen' | 'state' | 'priority' | 'customerClass'
>
type Change = (clock: SlaClock, target: Target | undefined) => SlaClock

export const targetOf = (request: Pick<Request, 'targets'>, clock: SlaClock): Target | undefined =>
  request.targets.find((target) => target.kind === clock.target)

/** Changes the clocks of the present cycle that still count. */
const changeOpen = (request: Clocked, change: Change): readonly SlaClock[] =>
  request.clocks.map((clock) =>
    clock.cycle === request.cycle && clock.state !== 'stopped' ? change(clock, targetOf(request, clock)) : clock,
  )

/** Whether a clock of this target may begin to count in a state: after delivery only one that waits for the confirmation. */
export const mayStart = ({ state }: Pick<Request, 'state'>, target: Target): boolean =>
  isOpen({ state }) || (state === 'delivered' && outlivesDelivery(target))

const outlivesDelivery = (target: Target): boolean => conditionsOf(target).stopsOn.includes('confirmed')

/** On whom a request waits in a state. */
const waitsOn = (state: Request['state']): WaitingParty | null =>
  state === 'waiting-on-customer' ? 'customer' : state === 'waiting-on-others' ? 'others' : null

/**
 * What happens to the clocks when moments are reached together: those that stop at one of them stop, and then those
 * that start at one of them start, paused if the request waits on someone who pauses them.
 *
 * After delivery only what waits for the confirmation counts, and after that nothing.
 *
 * @param request in the state that it has by then
 */
export function reach(request: Clocked, reached: Reached, calendars: Calendars, now: Instant): readonly SlaClock[] {
  const clocks = [...request.clocks]
  for (const target of request.targets) {
    const { startsOn, stopsOn, rounds } = conditionsOf(target)
    const stops = (reached & (setOf(...stopsOn) | (outlivesDelivery(target) ? 0 : delivered))) !== 0
    const starts = mayStart(request, target) && (reached & setOf(...startsOn)) !== 0
    const at = clocks.findIndex((clock) => clock.target === target.kind && clock.cycle === request.cycle)
    const clock = clocks[at]
    if (!clock) {
      if (starts && (rounds === 'many' || !stops)) clocks.push(started(request, target, calendars, now))
      continue
    }
    const calendar = calendars(clock.calendar)
    const restarts = starts && rounds === 'many'
    if (clock.state === 'stopped' ? restarts : stops)
      clocks[at] = restarts ? restarted(clock, request, target, calendar, now) : stopClock(clock, calendar, now)
  }
  return clocks
}

/** The next round. Priorities may have changed while it stood still: it takes the goal of now. */
function restarted(clock: SlaClock, request: Clocked, target: Target, calendar: WorkingClock, now: Instant): SlaClock {
  const goal = goalOf(target, request.priority, request.customerClass)
  return waited({ ...restartClock(clock, calendar, now), goal }, request, target, calendar, now)
}

/**
 * A clock of the present cycle, paused if the request waits on someone who pauses it. Where the agreement says `resume`,
 * one of one round goes on with what it had used in the cycle before.
 */
function started(request: Clocked, target: Target, calendars: Calendars, now: Instant): SlaClock {
  const { kind } = target
  const calendar = calendars(target.calendar)
  const carries = request.onReopen === 'resume' && conditionsOf(target).rounds === 'one'
  const earlier = carries ? request.clocks.findLast((clock) => clock.target === kind) : undefined
  const goal = goalOf(target, request.priority, request.customerClass)
  const about = { target: kind, cycle: request.cycle, calendar: target.calendar, goal }
  const fresh = startClock(about, now, earlier?.used)
  // A promise that is broken already is not broken a second time by going on.
  const clock = earlier ? { ...fresh, ...toldBy(earlier) } : fresh
  return waited(settleAlarms(clock, stepsOf(target), calendar, now), request, target, calendar, now)
}

function waited(clock: SlaClock, request: Clocked, target: Target, calendar: WorkingClock, now: Instant): SlaClock {
  const party = waitsOn(request.state)
  return party && target.pausesOn.includes(party) ? certain(pauseClock(clock, calendar, now)) : clock
}

/** Pauses the clocks whose targets say so, and lets the others run on: the request may have waited on someone else before. */
export const waitClocks = (
  request: Clocked,
  on: WaitingParty,
  calendars: Calendars,
  now: Instant,
): readonly SlaClock[] =>
  changeOpen(request, (clock, target) =>
    certain(
      target?.pausesOn.includes(on) ? pauseClock(clock, calendars(clock.calendar), now) : resumeClock(clock, now),
    ),
  )

export const resumeClocks = (request: Clocked, now: Instant): readonly SlaClock[] =>
  changeOpen(request, (clock) => certain(resumeClock(clock, now)))

export const stopClocks = (request: Clocked, calendars: Calendars, now: Instant): readonly SlaClock[] =>
  changeOpen(request, (clock) => stopClock(clock, calendars(clock.calendar), now))

/** The open clocks take the goal of the new priority at once; what they have used stays. */
export const aimClocks = (
  request: Clocked,
  priority: Priority,
  calendars: Calendars,
  now: Instant,
): readonly SlaClock[] =>
  changeOpen(request, (clock, target) => {
    const goal = target ? goalOf(target, priority, request.customerClass) : null
    if (goal === clock.goal) return clock
    return settleAlarms({ ...clock, goal }, stepsOf(target), calendars(clock.calendar), now)
  })

/**
 * The next cycle: the clocks that start when a request is raised start again, but for the first response, which was
 * given once for good. What still counted in the cycle before stops.
 *
 * @param request already in its new cycle
 */
export function reopenClocks(request: Clocked, calendars: Calendars, now: Instant): readonly SlaClock[] {
  const before = request.clocks.map((clock) => stopClock(clock, calendars(clock.calendar), now))
  const fresh = request.targets
    .filter((target) => target.kind !== 'first-response' && conditionsOf(target).startsOn.includes('raised'))
    .map((target) => started({ ...request, clocks: before }, target, calendars, now))
  return [...before, ...fresh]
}

const toldBy = ({ breachNotedAt, stepsNoted }: SlaClock) => ({ breachNotedAt, ...(stepsNoted && { stepsNoted }) })

export type ClockAlarm = { readonly clock: SlaClock; readonly alarm: Alarm }

/** What the clocks have still to tell if nothing happens, in the order in which it comes true. */
export function alarmsOf(request: Pick<Request, 'targets' | 'clocks'>, calendars: Calendars): readonly ClockAlarm[] {
  return request.clocks
    .flatMap((clock) =>
      alarmsAhead(clock, stepsOf(targetOf(request, clock)), calendars(clock.calendar)).map((alarm) => ({
        clock,
        alarm,
      })),
    )
    .toSorted((a, b) => a.alarm.at - b.alarm.at)
}

/** For refusals that the caller has made impossible. */
function certain(result: Result<SlaClock, ClockRefusal>): SlaClock {
  if (!result.ok) throw new Error(`a stopped clock was moved: ${result.refusal.target}`)
  return result.value
}
