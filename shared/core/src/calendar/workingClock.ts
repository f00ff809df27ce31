import { type DayRules, dayRules } from './dayRules.ts'
import { isWithin, type OpenSpan, openBefore, openSpan, stretchesWithin } from './openSpan.ts'
import { addOpenStretches } from './openStretches.ts'
import { lastPage, latestCovered, mustBeCovered, pageMs, pageOf } from './pages.ts'
import type { WorkingCalendar } from './workingCalendar.ts'
import { type Zone, zoneOf } from './zone.ts'

/**
 * A calendar made ready for questions: its open time as a table of whole pages, as far as it has been asked about. It
 * grows by pages, without gaps; that is the only thing about a clock that ever changes, and it never changes an answer.
 */
export type WorkingClock = {
  readonly calendar: WorkingCalendar
  readonly rules: DayRules
  readonly zone: Zone
  span: OpenSpan
}

/**
 * Throws a RangeError on a calendar that `checkCalendar` would refuse for its zone, dates or times, and on one that
 * `flattenCalendar` has not joined with its base. Keep the clock as long as the calendar stays as it is: its first
 * question about a year costs a fraction of a millisecond, later ones are lookups.
 */
export function compileCalendar(calendar: WorkingCalendar): WorkingClock {
  return { calendar, rules: dayRules(calendar), zone: zoneOf(calendar.timeZone), span: openSpan(0, 0, []) }
}

/** The span with an instant in it. Throws a RangeError on instants that no clock covers. */
export function spanWith(clock: WorkingClock, at: number): OpenSpan {
  const { span } = clock
  return isWithin(span, at) ? span : reach(clock, at, at)
}

/** The span with two instants in it. Throws a RangeError on instants that no clock covers. */
export function spanOver(clock: WorkingClock, from: number, to: number): OpenSpan {
  const { span } = clock
  return isWithin(span, from) && isWithin(span, to) ? span : reach(clock, from, to)
}

/**
 * The span, grown until an instant lies in it that so much open time leads to, or leads from; nothing when there is none
 * between 1970 and 2200.
 *
 * @param which of the instants with that open time between: the earliest follows on open time, the latest is followed by it
 */
export function spanReaching(
  clock: WorkingClock,
  from: number,
  ms: number,
  which: 'earliest' | 'latest',
): OpenSpan | undefined {
  for (let span = spanWith(clock, from); ; span = clock.span) {
    const open = openBefore(span, from) + ms
    const isTooFar = which === 'earliest' ? open > span.openMs : open >= span.openMs
    const isTooEarly = which === 'earliest' ? open <= 0 : open < 0
    if (!isTooFar && !isTooEarly) return span
    if (!turnPage(clock, isTooFar)) return undefined
  }
}

function reach(clock: WorkingClock, a: number, b: number): OpenSpan {
  mustBeCovered(a)
  mustBeCovered(b)
  const { from, to } = clock.span
  const pages = [pageOf(a), pageOf(b), ...(from === to ? [] : [pageOf(from), pageOf(to - 1)])]
  return extend(clock, Math.min(...pages), Math.max(...pages))
}

/** One page more, unless there is none. */
function turnPage(clock: WorkingClock, forward: boolean): boolean {
  const [first, last] = [pageOf(clock.span.from), pageOf(clock.span.to - 1)]
  if (forward ? last === lastPage : first === 0) return false
  extend(clock, forward ? first : first - 1, forward ? last + 1 : last)
  return true
}

/** Works out the pages around those that are known. */
function extend(clock: WorkingClock, firstPage: number, lastOne: number): OpenSpan {
  const { from, to } = clock.span
  const stretches: number[] = []
  if (from === to) addOpenStretches(stretches, clock, firstPage, lastOne)
  else {
    const [firstKnown, lastKnown] = [pageOf(from), pageOf(to - 1)]
    if (firstPage < firstKnown) addOpenStretches(stretches, clock, firstPage, firstKnown - 1)
    for (const known of stretchesWithin(clock.span, from, to)) stretches.push(known.from, known.to)
    if (lastOne > lastKnown) addOpenStretches(stretches, clock, lastKnown + 1, lastOne)
  }
  // The last instant there is can be asked about too.
  clock.span = openSpan(firstPage * pageMs, Math.min((lastOne + 1) * pageMs, latestCovered + 1), stretches)
  return clock.span
}
