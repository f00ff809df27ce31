import type { ClockView } from '@counterpart/contract'
import {
  dueAt,
  type Instant,
  instant,
  isWorkingTime,
  longestRound,
  nextOpening,
  usedBy,
  type WorkingClock,
  type WorkingMs,
  workingMs,
} from '@counterpart/core'

/** How a promise stands at one moment, as a person wants to know it. Lengths are working time. */
export type TimeLeft =
  /** Nothing was promised for this priority. */
  | { readonly state: 'no-goal' }
  | {
      readonly state: 'running'
      readonly left: WorkingMs
      readonly due: Instant
      /** Less than a quarter of the goal is left. */
      readonly soon: boolean
      /** When the calendar opens again; null while it is open and time goes by. */
      readonly opensAt: Instant | null
    }
  | { readonly state: 'late'; readonly by: WorkingMs; readonly due: Instant; readonly opensAt: Instant | null }
  | { readonly state: 'paused'; readonly left: WorkingMs }
  | { readonly state: 'paused-late'; readonly by: WorkingMs }
  | { readonly state: 'kept'; readonly used: WorkingMs }
  | { readonly state: 'broken'; readonly by: WorkingMs }

/** The same verdict as the server's, from the same functions. Exactly the goal is kept. */
export function timeLeft(clock: ClockView, calendar: WorkingClock, now: Instant): TimeLeft {
  const { goal } = clock
  if (goal === null) return { state: 'no-goal' }
  if (clock.state === 'stopped') {
    const longest = longestRound(clock, calendar, now)
    return longest > goal
      ? { state: 'broken', by: workingMs(longest - goal) }
      : { state: 'kept', used: workingMs(longest) }
  }
  const left = goal - usedBy(clock, calendar, now)
  if (clock.state === 'paused')
    return left < 0 ? { state: 'paused-late', by: workingMs(-left) } : { state: 'paused', left: workingMs(left) }
  const due = dueAt(clock, calendar) ?? now
  const opensAt = isWorkingTime(calendar, now) ? null : (nextOpening(calendar, now) ?? null)
  return left < 0
    ? { state: 'late', by: workingMs(-left), due, opensAt }
    : { state: 'running', left: workingMs(left), due, soon: left < goal / 4, opensAt }
}

/** Finds a compiled calendar; undefined while it has not come yet. */
export type FindCalendar = (id: ClockView['calendar']) => WorkingClock | undefined

/**
 * The clock that a list shows for a request: of the present cycle the one that is used up first, running before
 * paused; once all have stopped, the one that the request as a whole is judged by.
 */
export function pressingClock(
  request: { readonly clocks: readonly ClockView[]; readonly cycle: number },
  calendars: FindCalendar,
): ClockView | undefined {
  const present = request.clocks.filter((clock) => clock.cycle === request.cycle && clock.goal !== null)
  const rank = (clock: ClockView): number => {
    const calendar = calendars(clock.calendar)
    if (clock.state === 'running') return calendar ? (dueAt(clock, calendar) ?? 0) : 0
    return clock.state === 'paused' ? latest + (clock.goal ?? 0) - clock.used : 2 * latest + order(clock)
  }
  return present.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** Past every instant that a calendar reckons with. */
const latest = instant('2300-01-01T00:00Z')
const order = (clock: ClockView): number => ['resolution', 'next-update', 'first-response'].indexOf(clock.target)
