import {
  addWorkingTime,
  type CalendarPiece,
  calendarStory,
  latestWithin,
  type WorkingClock,
  type WorkingMs,
  workingMs,
} from '../calendar/index.ts'
import { type Instant, instant, type LocalText } from '../kernel/index.ts'
import type { Promised, SlaClock } from '../sla/index.ts'
import type { Calendars } from './clockMoves.ts'
import { type ClockSpan, type ClockTrace, type PauseCause, traceClock } from './clockSpans.ts'
import { promisedTo } from './recalculate.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'

/** A stretch of a clock's life: counted, or not and why. `name` is that of a holiday or an exceptional day. */
export type ClockSegment = {
  readonly from: Instant
  readonly to: Instant
  /** 1, and one more each time it started anew. */
  readonly round: number
  /** Working time that it adds: all of it, or nothing. */
  readonly counted: WorkingMs
} & (
  | { readonly why: CalendarPiece['why']; readonly name?: LocalText | undefined }
  | ({ readonly why: 'paused' } & PauseCause)
  | { readonly why: 'supposed-pause' }
)

/** How a clock came to say what it says. The counted segments of its last round and what it carried add up to `used`. */
export type ClockStory = {
  readonly target: SlaClock['target']
  readonly cycle: number
  readonly calendar: SlaClock['calendar']
  readonly goal: WorkingMs | null
  readonly state: SlaClock['state']
  readonly segments: readonly ClockSegment[]
  /** What it brought from the cycle before. */
  readonly carried: WorkingMs
  readonly used: WorkingMs
  /** Of all rounds the longest: what the promise is judged by. */
  readonly longest: WorkingMs
  /** When the goal is, was or would have been used up; null without one, or while that is not to be seen. */
  readonly dueAt: Instant | null
  readonly lateFrom: Instant | null
  readonly breached: boolean
}

/** Another course of things: what the clock would say then. Nothing of it is kept. */
export type Supposition = {
  /** In place of its own calendar. */
  readonly calendar?: WorkingClock | undefined
  /** The clock had stood in these stretches. */
  readonly pauses?: readonly { readonly from: Instant; readonly to: Instant }[] | undefined
}

/**
 * The story of one clock of a request, or of what it would be under a supposition; undefined when there is no such
 * clock.
 *
 * @param events the whole history, oldest first @param calendars those the clock was counted by: of a stopped one those
 * of its last day
 */
export function explainClock(
  request: Request,
  events: readonly RequestEvent[],
  about: Pick<SlaClock, 'target' | 'cycle'>,
  calendars: Calendars,
  askedAt: Instant,
  supposed: Supposition = {},
): ClockStory | undefined {
  // One machine's clock may run behind that of another, which wrote the last event.
  const now = Math.max(askedAt, request.lastEventAt) as Instant
  const kept = request.clocks.find(({ target, cycle }) => target === about.target && cycle === about.cycle)
  if (!kept) return undefined
  const own = ruledBy(request, events, kept, calendars, now)
  if (!own.clock) return undefined
  const calendar = supposed.calendar ?? calendars(kept.calendar)
  const lived = supposed.pauses ? own.spans.flatMap((span) => withPauses(span, supposed.pauses ?? [])) : own.spans
  const segments = lived.flatMap((span) => segmentsOf(span, calendar))
  const earlier = own.carried !== null ? cycleBefore(request, kept) : undefined
  // What it brought would have been another, too.
  const before = earlier && explainClock(request, events, earlier, calendars, now, supposed)
  const isSupposed = supposed.calendar !== undefined || supposed.pauses !== undefined
  const carried = isSupposed && before ? before.used : (own.carried ?? workingMs(0))
  const rounds = Array.from({ length: own.round }, (_, i): number => (i === 0 ? carried : 0))
  for (const { round, counted } of segments) rounds[round - 1] = (rounds[round - 1] as number) + counted
  const longest = workingMs(Math.max(...rounds))
  const used = workingMs(rounds.at(-1) as number)
  const lastRound = { segments: segments.filter(({ round }) => round === own.round), used, calendar, now }
  const ends = endsOf(kept, {
    ...lastRound,
    carried: own.round === 1 ? carried : 0,
    before: before?.goal === kept.goal ? before : undefined,
  })
  return {
    target: kept.target,
    cycle: kept.cycle,
    calendar: supposed.calendar?.calendar.id ?? kept.calendar,
    goal: kept.goal,
    state: kept.state,
    segments,
    carried,
    used,
    longest,
    ...ends,
    breached: kept.goal !== null && longest > kept.goal,
  }
}

/** The rules a clock was counted by: those of now, or of when it stopped, where a later change left it as it was. */
function ruledBy(
  request: Request,
  events: readonly RequestEvent[],
  kept: SlaClock,
  calendars: Calendars,
  now: Instant,
): ClockTrace {
  const rules: Promised[] = [promisedTo(request)]
  for (const event of events.toReversed())
    if (event.type === 'raised' || event.type === 'recalculated') rules.push(event)
  const history = request.clocks.filter(({ cycle }) => cycle < kept.cycle)
  let first: ClockTrace | undefined
  for (const promised of rules) {
    const trace = traceClock(events, promised, kept, calendars, now, history)
    first ??= trace
    if (trace.clock && saysTheSame(trace.clock, kept)) return trace
  }
  return first as ClockTrace
}

const saysTheSame = (a: SlaClock, b: SlaClock) =>
  a.state === b.state &&
  a.calendar === b.calendar &&
  a.used === b.used &&
  a.longest === b.longest &&
  a.startedAt === b.startedAt

/** The clock that another one goes on from. */
const cycleBefore = (request: Request, clock: SlaClock): SlaClock | undefined =>
  request.clocks.findLast(({ target, cycle }) => target === clock.target && cycle < clock.cycle)

function segmentsOf(span: ClockSpan | SupposedPause, calendar: WorkingClock): readonly ClockSegment[] {
  const { from, to, round } = span
  const none = workingMs(0)
  if (span.state === 'supposed-pause') return [{ from, to, round, counted: none, why: 'supposed-pause' }]
  if (span.state === 'paused') return [{ from, to, round, counted: none, why: 'paused', ...span.pause }]
  return calendarStory(calendar, from, to).map((piece) => ({
    from: piece.from,
    to: piece.to,
    round,
    counted: piece.open ? workingMs(piece.to - piece.from) : none,
    why: piece.why,
    ...(piece.name && { name: piece.name }),
  }))
}

type SupposedPause = {
  readonly from: Instant
  readonly to: Instant
  readonly round: number
  readonly state: 'supposed-pause'
}

/** A running span with the stretches taken out in which the clock is supposed to have stood. */
function withPauses(
  span: ClockSpan,
  pauses: readonly { readonly from: Instant; readonly to: Instant }[],
): readonly (ClockSpan | SupposedPause)[] {
  if (span.state === 'paused') return [span]
  const parts: (ClockSpan | SupposedPause)[] = []
  const { round } = span
  let at: Instant = span.from
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(at, pause.from) as Instant
    const to = Math.min(span.to, pause.to) as Instant
    if (from >= to) continue
    if (at < from) parts.push({ from: at, to: from, round, state: 'running' })
    parts.push({ from, to, round, state: 'supposed-pause' })
    at = to
  }
  if (at < span.to) parts.push({ from: at, to: span.to, round, state: 'running' })
  return parts
}

/** When the goal is used up: within the story, or ahead if the clock had run on. Of one that stands nobody knows. */
function endsOf(
  clock: SlaClock,
  about: {
    /** Of the last round. */
    readonly segments: readonly ClockSegment[]
    readonly used: number
    readonly carried: number
    readonly calendar: WorkingClock
    readonly now: Instant
    /** The clock that it goes on from. */
    readonly before: ClockStory | undefined
  },
): { readonly dueAt: Instant | null; readonly lateFrom: Instant | null } {
  const { goal, startedAt } = clock
  if (goal === null) return { dueAt: null, lateFrom: null }
  const { segments, used, carried, calendar, now, before } = about
  let due: number | null = carried >= goal ? (before?.dueAt ?? startedAt) : null
  let late: number | null = carried > goal ? (before?.lateFrom ?? startedAt) : null
  let count = carried
  for (const { from, counted } of segments) {
    if (counted === 0) continue
    if (due === null && count + counted >= goal) due = from + goal - count
    if (late === null && count + counted > goal) late = from + goal - count + 1
    count += counted
  }
  if (clock.state !== 'paused') {
    // One that stopped in time was on the way to it.
    const end = clock.state === 'stopped' ? clock.stoppedAt : now
    const left = workingMs(Math.max(0, goal - used))
    due ??= addWorkingTime(calendar, end, left)
    late ??= latestWithin(calendar, end, left) + 1
  }
  return { dueAt: due === null ? null : instant(due), lateFrom: late === null ? null : instant(late) }
}
