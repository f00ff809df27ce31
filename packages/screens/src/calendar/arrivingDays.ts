import type { Draft } from './calendarDraft.ts'
import { everyYear } from './specialDays.ts'

/** Days from somewhere else, and what comes along with them. */
export type Arriving = Pick<Draft, 'holidays'> & Partial<Pick<Draft, 'exceptions' | 'coveredUntil' | 'source'>>

/** What a draft would take over: a date of which it says something already stays as it is. */
export function arrivalsIn(draft: Draft, { holidays, exceptions = [] }: Arriving) {
  const said = new Set([...draft.holidays, ...draft.exceptions].map(({ date }) => date))
  const isNew = ({ date }: { readonly date: string }) => !said.has(date) && !said.has(everyYear(date))
  const known = new Set([...holidays, ...exceptions].filter((day) => !isNew(day)).map(({ date }) => date))
  return { holidays: holidays.filter(isNew), exceptions: exceptions.filter(isNew), known: known.size }
}

export function withArriving(draft: Draft, arriving: Arriving): Draft {
  const { holidays, exceptions } = arrivalsIn(draft, arriving)
  const { coveredUntil, source } = arriving
  return {
    ...draft,
    holidays: inOrder([...draft.holidays, ...holidays]),
    exceptions: inOrder([...draft.exceptions, ...exceptions]),
    ...(coveredUntil !== undefined && { coveredUntil }),
    ...(source !== undefined && { source }),
  }
}

const inOrder = <T extends { readonly date: string }>(days: readonly T[]): T[] =>
  days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** The week that holds on a date. */
export const weekOn = ({ weekly, changes = [] }: Pick<Draft, 'weekly' | 'changes'>, date: string): Draft['weekly'] =>
  changes.findLast(({ from }) => from <= date)?.weekly ?? weekly
