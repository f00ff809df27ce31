import {
  addWorkingTime,
  latestWithin,
  type WorkingClock,
  type WorkingMs,
  workingMs,
  workingTimeBetween,
} from '../calendar/index.ts'
import { type CalendarId, type Instant, instant, ok, type Result, refuse, unreachable } from '../kernel/index.ts'
import type { TargetKind } from './target.ts'

/**
 * Counts the working time spent on one promise to a customer.
 *
 * Whether the promise was kept is not stored: it follows from `used` and the goal, and goals change.
 */
export type SlaClock = {
  readonly target: TargetKind
  /** 1, and one more at each reopening. */
  readonly cycle: number
  readonly calendar: CalendarId
  readonly goal: WorkingMs | null
  readonly startedAt: Instant
  /** The longest finished round of a clock that starts anew at every update; else 0. */
  readonly longest: WorkingMs
  /** When the breach was written down, so that it is told once. */
  readonly breachNotedAt: Instant | null
  /** The steps of its target, by name, that were told or had been passed when the clock got this goal. */
  readonly stepsNoted?: readonly string[] | undefined
} & ClockState

export type ClockState =
  | { readonly state: 'running'; readonly used: WorkingMs; readonly since: Instant }
  | { readonly state: 'paused'; readonly used: WorkingMs }
  | { readonly state: 'stopped'; readonly used: WorkingMs; readonly stoppedAt: Instant }

export type ClockRefusal = { readonly kind: 'clock-already-stopped'; readonly target: TargetKind }

const none = workingMs(0)

/** @param carried working time that counts already, for a clock that goes on after a reopening */
export function startClock(
  about: { target: TargetKind; cycle: number; calendar: CalendarId; goal: WorkingMs | null },
  now: Instant,
  carried: WorkingMs = none,
): SlaClock {
  return { ...about, startedAt: now, longest: none, breachNotedAt: null, state: 'running', used: carried, since: now }
}

/** Working time that the present round has used at `now`. */
export function usedBy(clock: SlaClock, calendar: WorkingClock, now: Instant): WorkingMs {
  if (clock.state !== 'running') return clock.used
  // Events may arrive a moment before the start they follow, when two machines' clocks differ.
  return workingMs(clock.used + Math.max(0, workingTimeBetween(calendar, clock.since, now)))
}

export function pauseClock(clock: SlaClock, calendar: WorkingClock, now: Instant): Result<SlaClock, ClockRefusal> {
  switch (clock.state) {
    case 'running':
      return ok({ ...withoutState(clock), state: 'paused', used: usedBy(clock, calendar, now) })
    case 'paused':
      return ok(clock) // pausing twice is harmless
    case 'stopped':
      return refuse({ kind: 'clock-already-stopped', target: clock.target })
    default:
      return unreachable(clock)
  }
}

export function resumeClock(clock: SlaClock, now: Instant): Result<SlaClock, ClockRefusal> {
  switch (clock.state) {
    case 'running':
      return ok(clock)
    case 'paused':
      return ok({ ...withoutState(clock), state: 'running', used: clock.used, since: now })
    case 'stopped':
      return refuse({ kind: 'clock-already-stopped', target: clock.target })
    default:
      return unreachable(clock)
  }
}

/** Stopping twice keeps the first stop. */
export function stopClock(clock: SlaClock, calendar: WorkingClock, now: Instant): SlaClock {
  if (clock.state === 'stopped') return clock
  return { ...withoutState(clock), state: 'stopped', used: usedBy(clock, calendar, now), stoppedAt: now }
}

/** Starts the next round of a clock that counts in rounds. A paused one stays paused, at zero. */
export function restartClock(clock: SlaClock, calendar: WorkingClock, now: Instant): SlaClock {
  const longest = longestRound(clock, calendar, now)
  const { stepsNoted: _told, ...kept } = withoutState(clock)
  const fresh = { ...kept, startedAt: now, longest, breachNotedAt: null }
  return clock.state === 'paused'
    ? { ...fresh, state: 'paused', used: none }
    : { ...fresh, state: 'running', used: none, since: now }
}

/** The time that the promise is judged by: of all rounds, the longest. */
export function longestRound(clock: SlaClock, calendar: WorkingClock, now: Instant): WorkingMs {
  return workingMs(Math.max(clock.longest, usedBy(clock, calendar, now)))
}

/** The earliest instant at which the goal is used up, which is what people see as due; null when it does not run or has no goal. */
export function dueAt(clock: SlaClock, calendar: WorkingClock): Instant | null {
  if (clock.state !== 'running' || clock.goal === null) return null
  const left = clock.goal - clock.used
  return left <= 0 ? clock.since : addWorkingTime(calendar, clock.since, workingMs(left))
}

/**
 * The first instant that is late; null when it does not run or has no goal.
 *
 * Later than `dueAt` where that is a closing instant: until the next opening no more time is used.
 */
export function lateFrom(clock: SlaClock, calendar: WorkingClock): Instant | null {
  if (clock.state !== 'running' || clock.goal === null) return null
  const left = clock.goal - clock.used
  return left < 0 ? clock.since : instant(latestWithin(calendar, clock.since, workingMs(left)) + 1)
}

/** Has the promise been broken, in this round or an earlier one of the same cycle? Exactly the goal is kept. */
export function isBreached(clock: SlaClock, calendar: WorkingClock, now: Instant): boolean {
  return clock.goal !== null && longestRound(clock, calendar, now) > clock.goal
}

function withoutState(clock: SlaClock) {
  const { target, cycle, calendar, goal, startedAt, longest, breachNotedAt, stepsNoted } = clock
  return { target, cycle, calendar, goal, startedAt, longest, breachNotedAt, ...(stepsNoted && { stepsNoted }) }
}
