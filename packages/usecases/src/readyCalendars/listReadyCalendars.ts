import { hasRight, type NotAllowed, ok, type Result, refuse } from '@counterpart/core'
import type { Who } from '../ports.ts'
import { catalogue } from './catalogue.ts'
import type { ReadyCalendar } from './readyCalendar.ts'

/** A ready-made calendar without its dates. */
export type ReadyCalendarFacts = Pick<
  ReadyCalendar,
  'id' | 'name' | 'country' | 'timeZone' | 'coveredFrom' | 'coveredUntil' | 'source'
> & {
  /** How many days off and how many make-up days it holds. */
  readonly holidays: number
  readonly makeUpDays: number
}

/** The calendars that come with the product, for administrators, who make working calendars of them. */
export function listReadyCalendars({ actor }: Who): Result<readonly ReadyCalendarFacts[], NotAllowed> {
  if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
  return ok(catalogue.map(factsOf))
}

const factsOf = ({ holidays, makeUpDays, hours: _, ...facts }: ReadyCalendar): ReadyCalendarFacts => ({
  ...facts,
  holidays: count(holidays),
  makeUpDays: count(makeUpDays),
})

const count = (named: ReadyCalendar['holidays']) => named.reduce((sum, { dates }) => sum + dates.length, 0)
