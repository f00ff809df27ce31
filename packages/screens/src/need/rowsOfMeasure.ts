import { type Instant, instant, type MeasureId, measures, oldAfterDays } from '@counterpart/core'
import type { BoardQuery } from '../nav/route.ts'
import { deliveredIn, raisedIn } from '../overview/rowsBehind.ts'

type Ends = { readonly from: Instant | null; readonly until: Instant | null }

/** The requests that a measure counts: those it finds a share of, or those that waited. */
export function wholeOf(measure: MeasureId, ends: Ends): BoardQuery {
  const { about } = measures[measure]
  switch (about) {
    case 'delivered':
      return { ...deliveredIn(ends), ...(measure === 'on-time' && { onTime: 'promised' as const }) }
    case 'raised':
      return { ...raisedIn(ends), state: measure === 'handed-on' ? 'not-withdrawn' : 'every' }
    case 'waits':
    case 'responses':
      return { ...raisedIn(ends), state: 'not-withdrawn' }
    case 'open':
      return { state: 'open' }
  }
}

/** Of these, the share that is counted; null where there is no such part. */
export function partOf(measure: MeasureId, ends: Ends, now: Instant): BoardQuery | null {
  const whole = wholeOf(measure, ends)
  const parts: { readonly [M in MeasureId]?: BoardQuery } = {
    'on-time': { onTime: 'kept' },
    reopened: { reopened: true },
    'handed-on': { handedOn: true },
    withdrawn: { state: 'withdrawn' },
    overdue: { late: true },
    unassigned: { assignee: 'nobody' },
    old: { raisedUntil: instant(now - oldAfterDays * 86_400_000) },
  }
  const part = parts[measure]
  return part ? { ...whole, ...part } : null
}
