import type { Instant, PersonId } from '../kernel/index.ts'
import { dueAt, isBreached, type Promised, type SlaClock, usedBy } from '../sla/index.ts'
import { applyEvent } from './applyEvent.ts'
import type { Calendars } from './clockMoves.ts'
import { type Changed, noteAlarms } from './decide.ts'
import { clocksUnder } from './replayClocks.ts'
import type { Request } from './request.ts'
import type { RecalculationCause, RequestEvent } from './requestEvent.ts'

export type Recalculation = {
  readonly promised: Promised
  readonly because: RecalculationCause
  /** When the rule was changed: what had stopped for good before is history and keeps its figures. */
  readonly since: Instant
}

/**
 * Counts the clocks of a request anew under a changed rule, from its history. Answers no event when nothing differs, so
 * that done twice it is done once.
 *
 * @param events the whole history, oldest first @param calendars as they are now
 */
export function recalculate(
  request: Request,
  events: readonly RequestEvent[],
  { promised, because, since }: Recalculation,
  { by, now, calendars }: { readonly by: PersonId | 'system'; readonly now: Instant; readonly calendars: Calendars },
): Changed {
  // Not before the rule itself, when two machines' clocks differ.
  const at = Math.max(now, request.lastEventAt, since) as Instant
  // What has come true under the old rules is told before they go, as before any other act.
  const told = noteAlarms(request, at, calendars)
  const clocks = clocksUnder(told.request, events, promised, calendars, { now: at, since })
  if (same(clocks, told.request.clocks) && same(promised, promisedTo(request))) return { request, events: [] }
  const event: RequestEvent = { at, by, type: 'recalculated', because, ...promised, clocks }
  return { request: applyEvent(told.request, event, calendars), events: [...told.events, event] }
}

export const promisedTo = ({ agreement, targets, onReopen, customerClass }: Request): Promised => ({
  agreement,
  targets,
  onReopen,
  customerClass,
})

/** What was promised before a change of rules was carried over to this request; undefined when it was not. */
export function promisedBefore(events: readonly RequestEvent[], cause: RecalculationCause): Promised | undefined {
  const at = events.findIndex(
    (event) => event.type === 'recalculated' && JSON.stringify(event.because) === JSON.stringify(cause),
  )
  const earlier = events.slice(0, Math.max(0, at)).findLast(({ type }) => type === 'raised' || type === 'recalculated')
  if (earlier?.type !== 'raised' && earlier?.type !== 'recalculated') return undefined
  const { agreement, targets, onReopen, customerClass } = earlier
  return { agreement, targets, onReopen, customerClass }
}

/** What a clock says at an instant. */
export type ClockReading = {
  readonly goal: SlaClock['goal']
  readonly used: SlaClock['used']
  readonly dueAt: Instant | null
  readonly breached: boolean
}
/** How one clock differs: before or after is null where there is no such clock. */
export type ClockDifference = {
  readonly target: SlaClock['target']
  readonly cycle: number
  readonly before: ClockReading | null
  readonly after: ClockReading | null
}

/** What a recalculation changes for people: clocks whose goal, use, due time or verdict differ at `now`. */
export function differences(
  before: { readonly request: Request; readonly calendars: Calendars },
  after: { readonly request: Request; readonly calendars: Calendars },
  now: Instant,
): readonly ClockDifference[] {
  const read = ({ request, calendars }: typeof before) =>
    new Map(
      request.clocks.map((clock) => [
        `${clock.cycle} ${clock.target}`,
        { clock, reading: reading(clock, calendars, now) },
      ]),
    )
  const [old, fresh] = [read(before), read(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): ClockDifference[] => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const known = is ?? was
    if (!known || same(was?.reading, is?.reading)) return []
    const { target, cycle } = known.clock
    return [{ target, cycle, before: was?.reading ?? null, after: is?.reading ?? null }]
  })
}

function reading(clock: SlaClock, calendars: Calendars, now: Instant): ClockReading {
  const calendar = calendars(clock.calendar)
  return {
    goal: clock.goal,
    used: usedBy(clock, calendar, now),
    dueAt: dueAt(clock, calendar),
    breached: isBreached(clock, calendar, now),
  }
}

/** Alike whatever the order of keys: one side may come from a store. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = (of: object) => Object.keys(of).filter((key) => (of as Record<string, unknown>)[key] !== undefined)
  const [mine, yours] = [keys(a), keys(b)]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    mine.length === yours.length &&
    mine.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
