import type { Instant } from '../kernel/index.ts'
import { conditionsOf, type Promised, type SlaClock, settleAlarms, stepsOf } from '../sla/index.ts'
import { applyEvents } from './applyEvent.ts'
import { ClockCounter, countingRules } from './clockCounter.ts'
import { type Calendars, mayStart, targetOf } from './clockMoves.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'

/**
 * The clocks of a request as if this had been promised from the beginning: the same acts of the same people at the same
 * times, with clocks that start where the rules now say and keep their pauses.
 *
 * Alarms are not replayed: whether something was told is no property of the rules.
 *
 * @param events the whole history, oldest first @param counter of these rules; may be used again for the next request
 */
export function replayClocks(
  events: readonly RequestEvent[],
  counter: ClockCounter,
  now: Instant,
): readonly SlaClock[] {
  for (let i = 0; i < events.length; i++) counter.take(events[i] as RequestEvent)
  counter.beginUntil(now)
  return counter.read()
}

/**
 * The clocks of a request under other rules. What had stopped for good before `since` is history and stays as it is; the
 * others are counted anew. What was told stays told while it is true.
 *
 * What is history follows from how things stood at `since`, and not from the rules that were tried after it: so that
 * another change of rules, or going back, counts all anew that the first one did.
 */
export function clocksUnder(
  request: Request,
  events: readonly RequestEvent[],
  promised: Promised,
  calendars: Calendars,
  { now, since }: { readonly now: Instant; readonly since: Instant },
): readonly SlaClock[] {
  const then = asOf(request, events, since, calendars)
  const history = then ? request.clocks.filter(isHistory(then, events, promised, since)) : []
  const fresh = replayClocks(events, new ClockCounter(countingRules(promised, calendars), history), now).filter(
    (clock) => clock.cycle >= (then?.cycle ?? 1) && !history.some((other) => isSame(other, clock)),
  )
  const settled = (clock: SlaClock): SlaClock => {
    const { breachNotedAt = null, stepsNoted } = request.clocks.find((other) => isSame(other, clock)) ?? {}
    const told = { ...clock, breachNotedAt, ...(stepsNoted && { stepsNoted }) }
    return settleAlarms(told, stepsOf(targetOf(promised, clock)), calendars(clock.calendar), now)
  }
  // In the order they had, so that a clock that did not change is in its place.
  const known = request.clocks.flatMap((clock) => {
    if (history.includes(clock)) return [clock]
    const anew = fresh.find((other) => isSame(other, clock))
    return anew ? [settled(anew)] : []
  })
  return [...known, ...fresh.filter((clock) => !known.some((other) => isSame(other, clock))).map(settled)]
}

/** The request as it was right before an instant; undefined when it was not raised yet. */
function asOf(
  request: Request,
  events: readonly RequestEvent[],
  since: Instant,
  calendars: Calendars,
): Request | undefined {
  if (request.lastEventAt < since) return request
  const earlier = events.filter(({ at }) => at < since)
  return applyEvents(undefined, earlier, calendars)
}

/** Which clocks had stopped by then and could not go on under any rules that have held since. */
function isHistory(
  then: Request,
  events: readonly RequestEvent[],
  promised: Promised,
  since: Instant,
): (clock: SlaClock) => boolean {
  const held: Pick<Promised, 'targets'>[] = [then, promised]
  for (const event of events) if (event.type === 'recalculated' && event.at >= since) held.push(event)
  const mayRestart = ({ target: kind }: SlaClock) =>
    held.some(({ targets }) =>
      targets.some(
        (target) => target.kind === kind && conditionsOf(target).rounds === 'many' && mayStart(then, target),
      ),
    )
  return (clock) => {
    if (clock.cycle < then.cycle) return true
    const it = then.clocks.find((other) => isSame(other, clock))
    // Rules that were tried since may have let it count again.
    const stands = it?.state === 'stopped' && clock.state === 'stopped' && it.stoppedAt === clock.stoppedAt
    return stands && !mayRestart(clock)
  }
}

const isSame = (a: Pick<SlaClock, 'target' | 'cycle'>, b: Pick<SlaClock, 'target' | 'cycle'>) =>
  a.target === b.target && a.cycle === b.cycle
