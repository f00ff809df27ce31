import { type FieldIssue, hasRight, type NotAllowed, ok, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'
import { type HolidaysRead, holidaysIn } from './holidaysIn.ts'

export type ReadHolidays = {
  /** An iCalendar file (RFC 5545). */
  readonly text: string
  /** For which years to write out what repeats; without them this year and the four after. */
  readonly firstYear?: number | undefined
  readonly lastYear?: number | undefined
}
export type ReadHolidaysRefusal =
  | NotAllowed
  | { readonly kind: 'not-a-calendar-file' }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

const firstReckoned = 1970
const lastReckoned = 2199
const usualYears = 5

/** Reads the holidays of a file. Nothing is kept: who wants them puts them into a calendar and writes that. */
export const readHolidays =
  ({ now }: Pick<Ports, 'now'>) =>
  ({ actor }: Who, asked: ReadHolidays): Result<HolidaysRead, ReadHolidaysRefusal> => {
    if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const thisYear = new Date(now()).getUTCFullYear()
    const firstYear = asked.firstYear ?? Math.min(thisYear, asked.lastYear ?? thisYear)
    const lastYear = asked.lastYear ?? Math.min(firstYear + usualYears - 1, lastReckoned)
    const issues = [
      ...yearIssues('firstYear', firstYear),
      ...yearIssues('lastYear', lastYear),
      ...(lastYear < firstYear ? [{ path: 'lastYear', reason: 'reversed' } as const] : []),
    ]
    if (issues.length) return refuse({ kind: 'invalid-input', issues })
    const read = holidaysIn(asked.text, { firstYear, lastYear })
    return read ? ok(read) : refuse({ kind: 'not-a-calendar-file' })
  }

function yearIssues(path: string, year: number): FieldIssue[] {
  if (year < firstReckoned) return [{ path, reason: 'too-small', limit: firstReckoned }]
  return year > lastReckoned ? [{ path, reason: 'too-large', limit: lastReckoned }] : []
}
