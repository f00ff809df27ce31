import { type WorkingMs, workingMs } from '../calendar/index.ts'
import type { Instant } from '../kernel/index.ts'
import type { Promised, SlaClock, WaitingParty } from '../sla/index.ts'
import { ClockCounter, clockOf, countingRules } from './clockCounter.ts'
import type { Calendars } from './clockMoves.ts'
import type { Doer, RequestEvent } from './requestEvent.ts'

/** A stretch in which a clock ran, or stood because of somebody. Rounds count from 1. */
export type ClockSpan = { readonly from: Instant; readonly to: Instant; readonly round: number } & (
  | { readonly state: 'running' }
  | { readonly state: 'paused'; readonly pause: PauseCause }
)
/** Who let a clock stand, on whom the request waited, and the reason as they put it. */
export type PauseCause = { readonly by: Doer; readonly on: WaitingParty; readonly reason: string }

export type ClockTrace = {
  readonly spans: readonly ClockSpan[]
  readonly clock: SlaClock | undefined
  /** Which round is its last. */
  readonly round: number
  /** What it brought from the cycle before; null where it started from nothing. */
  readonly carried: WorkingMs | null
}

type Open = { readonly from: number; readonly round: number; readonly state: 'running' | 'paused' }

/**
 * Follows one clock through a history: the spans in which it counted or stood, and what it says at the end.
 *
 * @param history clocks that are not counted anew, for what they carry over
 */
export function traceClock(
  events: readonly RequestEvent[],
  promised: Promised,
  about: Pick<SlaClock, 'target' | 'cycle'>,
  calendars: Calendars,
  now: Instant,
  history: readonly SlaClock[] = [],
): ClockTrace {
  // Clocks do not know of one another, so that of one target is counted alone.
  const only = { ...promised, targets: promised.targets.filter(({ kind }) => kind === about.target) }
  const counter = new ClockCounter(countingRules(only, calendars), history)
  const spans: ClockSpan[] = []
  let open: Open | undefined
  let pause: PauseCause = { by: 'system', on: 'others', reason: '' }
  const watched = () => counter.clocks.find(({ cycle }) => cycle === about.cycle)
  const close = (at: number) => {
    if (!open || at <= open.from) return
    const span = { from: open.from as Instant, to: at as Instant, round: open.round }
    spans.push(open.state === 'paused' ? { ...span, state: 'paused', pause } : { ...span, state: 'running' })
  }
  const look = (event: RequestEvent) => {
    const clock = watched()
    const isNewPause = event.type === 'waited'
    const goesOn = clock?.state === open?.state && clock?.round === open?.round && !isNewPause
    if (!goesOn) {
      close(event.at)
      open = clock && clock.state !== 'stopped' ? { from: event.at, round: clock.round, state: clock.state } : undefined
    }
    if (isNewPause) pause = { by: event.by, on: event.on, reason: event.reason }
  }
  let begins = only.targets[0]?.countsFrom
  const beginUntil = (until: number) => {
    if (begins === undefined || begins > until) return
    counter.beginUntil(begins)
    spans.length = 0
    const clock = watched()
    open = clock && clock.state !== 'stopped' ? { from: begins, round: clock.round, state: clock.state } : undefined
    begins = undefined
  }
  for (const event of events) {
    beginUntil(event.at)
    counter.take(event)
    look(event)
  }
  beginUntil(now)
  close(Math.max(now, events.at(-1)?.at ?? now))
  const clock = begins === undefined ? watched() : undefined
  return {
    spans: clock ? spans : [],
    clock: clock && clockOf(clock),
    round: clock?.round ?? 1,
    carried: typeof clock?.carried === 'number' ? workingMs(clock.carried) : null,
  }
}
