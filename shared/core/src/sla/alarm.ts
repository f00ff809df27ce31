import { addWorkingTime, latestWithin, type WorkingClock, type WorkingMs, workingMs } from '../calendar/index.ts'
import { type Instant, instant } from '../kernel/index.ts'
import { type AlarmStep, type Listener, stepName, stepOffset } from './alarmStep.ts'
import { type SlaClock, usedBy } from './slaClock.ts'
import type { Target } from './target.ts'

/** Something that people are told about a clock, and the instant at which it becomes true if nothing happens. */
export type Alarm =
  | { readonly kind: 'breach'; readonly at: Instant }
  | { readonly kind: 'warning'; readonly at: Instant; readonly step: string; readonly tell: readonly Listener[] }
  | { readonly kind: 'escalation'; readonly at: Instant; readonly step: string; readonly tell: readonly Listener[] }

type Open = Exclude<SlaClock, { readonly state: 'stopped' }>
const rank = { warning: 0, breach: 1, escalation: 2 }

/**
 * What a clock has still to tell, in the order in which it comes true; nothing for one without a goal.
 *
 * One that stands tells only what another goal made true while it stood. When that was is not for the clock to know, so
 * it is dated at its start: before whatever else happened to it.
 */
export function alarmsAhead(clock: SlaClock, steps: readonly AlarmStep[], calendar: WorkingClock): readonly Alarm[] {
  if (clock.state === 'stopped' || clock.goal === null) return []
  const ahead: Alarm[] = []
  const breach = clock.breachNotedAt === null ? passing(clock, clock.goal, calendar) : null
  if (breach !== null) ahead.push({ kind: 'breach', at: breach })
  for (const step of steps) {
    const offset = stepOffset(step, clock.goal)
    const name = stepName(step)
    if (offset === null || clock.stepsNoted?.includes(name)) continue
    const isAfter = step.at === 'after'
    const at = (isAfter ? passing : reaching)(clock, offset, calendar)
    if (at !== null) ahead.push({ kind: isAfter ? 'escalation' : 'warning', at, step: name, tell: step.tell })
  }
  return ahead.toSorted((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind])
}

/** The first instant at which a clock has used more than this: like the breach itself, which is late by nothing at all. */
function passing(clock: Open, offset: WorkingMs, calendar: WorkingClock): Instant | null {
  if (clock.used > offset) return clock.state === 'running' ? clock.since : clock.startedAt
  if (clock.state !== 'running') return null
  return instant(latestWithin(calendar, clock.since, workingMs(offset - clock.used)) + 1)
}

function reaching(clock: Open, offset: WorkingMs, calendar: WorkingClock): Instant | null {
  if (clock.state !== 'running') return null
  return clock.used >= offset ? clock.since : addWorkingTime(calendar, clock.since, workingMs(offset - clock.used))
}

/**
 * The clock with what it has told set right after it got another goal or was counted anew.
 *
 * A warning that is passed already warns of nothing any more; one that lies ahead again will be told again. A breach
 * or an escalation that was told stays told while it is still true of the present round; one that has just become true
 * is still to be told.
 */
export function settleAlarms(
  clock: SlaClock,
  steps: readonly AlarmStep[],
  calendar: WorkingClock,
  now: Instant,
): SlaClock {
  const { stepsNoted: told = [], breachNotedAt, goal, ...rest } = clock
  const used = usedBy(clock, calendar, now)
  const isPast = (step: AlarmStep): boolean => {
    const offset = goal === null ? null : stepOffset(step, goal)
    if (offset === null) return false
    return step.at === 'after' ? used > offset && told.includes(stepName(step)) : used >= offset
  }
  const past = steps.filter(isPast).map(stepName)
  // In the order in which they were told, so that a clock that did not change is the same.
  const noted = [...told.filter((name) => past.includes(name)), ...past.filter((name) => !told.includes(name))]
  return {
    ...rest,
    goal,
    breachNotedAt: goal !== null && used > goal ? breachNotedAt : null,
    ...(noted.length > 0 && { stepsNoted: noted }),
  } as SlaClock
}

export const stepsOf = (target: Target | undefined): readonly AlarmStep[] => target?.alarms ?? []
