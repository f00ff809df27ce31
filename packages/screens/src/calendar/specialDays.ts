import { type CalendarId, isDay, type LocalText, type Shift, type WorkingCalendar } from '@counterpart/core'
import type { Draft, Find } from './calendarDraft.ts'
import { plusDays } from './civilDays.ts'

/** What one form says of days that differ from their week. */
export type DayRule = {
  readonly name: LocalText
  /** `closed`: a holiday; `part`: a holiday of some hours; `hours`: other hours than the week's, such as a make-up day. */
  readonly kind: 'closed' | 'part' | 'hours'
  readonly hours: readonly Shift[]
}

/** Days in a row of which a calendar says the same. */
export type SpecialDays = DayRule & {
  /** `yyyy-mm-dd`, or `--mm-dd` for a holiday of every year. */
  readonly date: string
  /** The last of them; `date` where it is one. */
  readonly until: string
  /** Where they stand in the draft; nowhere: they are new, or come from a base. */
  readonly places: readonly Place[]
  /** The calendar that they come from, where that is not the edited one. */
  readonly from: LocalText | undefined
}

type Place = { readonly list: 'holidays' | 'exceptions'; readonly index: number }
type Days = Pick<WorkingCalendar, 'holidays' | 'exceptions'>

export const isYearly = (date: string): boolean => date.startsWith('--')
/** A date as a holiday of every year has it. */
export const everyYear = (date: string): string => `-${date.slice(4)}`

/** All special days of a calendar, each by itself. */
function daysOf({ holidays, exceptions }: Days): readonly SpecialDays[] {
  const own = { from: undefined }
  return [
    ...holidays.map(({ date, name, closed }, index) => ({
      ...{ ...own, date, until: date, name, places: [{ list: 'holidays' as const, index }] },
      ...(closed ? { kind: 'part' as const, hours: closed } : { kind: 'closed' as const, hours: [] }),
    })),
    ...exceptions.map(({ date, name = {}, hours }, index) => ({
      ...{ ...own, date, until: date, name, places: [{ list: 'exceptions' as const, index }] },
      ...{ kind: 'hours' as const, hours },
    })),
  ]
}

/** The special days of a draft and those that it has from its bases, in order of dates. */
export function specialDaysOf(draft: Draft, find: Find, id: CalendarId): readonly SpecialDays[] {
  const found = [...daysOf(draft)]
  const met = new Set([id])
  for (let next = draft.basedOn; next && !met.has(next); ) {
    met.add(next)
    const base = find(next)
    if (!base) break
    // What a calendar says of a date goes before all that its base says of it.
    const own = new Set(found.map(({ date }) => date))
    const isLeft = ({ date }: SpecialDays) => !own.has(date) && !own.has(everyYear(date))
    found.push(...daysOf(base).flatMap((day) => (isLeft(day) ? [{ ...day, places: [], from: base.name }] : [])))
    next = base.basedOn
  }
  return found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Days that follow on each other and say the same are one entry: a week of holidays is read at a glance. */
export function inRuns(days: readonly SpecialDays[]): readonly SpecialDays[] {
  const runs: SpecialDays[] = []
  const said = ({ kind, hours, name, from }: SpecialDays) => JSON.stringify([kind, hours, name, from])
  for (const day of days) {
    const last = runs.at(-1)
    const goesOn = last && !isYearly(last.date) && plusDays(last.until, 1) === day.date && said(last) === said(day)
    if (goesOn) runs[runs.length - 1] = { ...last, until: day.until, places: [...last.places, ...day.places] }
    else runs.push(day)
  }
  return runs
}

/** What rules a date: an exception before a holiday, and a holiday of one date before that of every year. */
export function rulingOn(days: readonly SpecialDays[], date: string): SpecialDays | undefined {
  const found = days.filter((day) => day.date === date || day.date === everyYear(date))
  return found.find(({ kind }) => kind === 'hours') ?? found.find((day) => day.date === date) ?? found[0]
}

/** So many days can be written at once. */
const most = 366

/** A draft in which days were written, and where they stand there. */
export function withDays(draft: Draft, { date, until, kind, hours, name, places }: SpecialDays) {
  const cleared = withoutDays(draft, places)
  const dates = [date]
  // A form that is half filled in may lack its first day.
  const end = isDay(date) ? until : date
  for (let last = date; last < end && dates.length < most; last = dates.at(-1) ?? end) dates.push(plusDays(last, 1))
  const list = kind === 'hours' ? 'exceptions' : 'holidays'
  const isNamed = Object.keys(name).length > 0
  const entries = dates.map((each) =>
    kind === 'hours'
      ? { date: each, hours, ...(isNamed && { name }) }
      : { date: each, name, ...(kind === 'part' && { closed: hours }) },
  )
  const all = [...cleared[list], ...entries].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const written = new Set<unknown>(entries)
  return {
    draft: { ...cleared, [list]: all } as Draft,
    places: all.flatMap((entry, index) => (written.has(entry) ? [{ list, index } as const] : [])),
  }
}

export function withoutDays(draft: Draft, places: readonly Place[]): Draft {
  const goes = (list: Place['list']) => new Set(places.filter((place) => place.list === list).map(({ index }) => index))
  const [holidays, exceptions] = [goes('holidays'), goes('exceptions')]
  return {
    ...draft,
    holidays: draft.holidays.filter((_, index) => !holidays.has(index)),
    exceptions: draft.exceptions.filter((_, index) => !exceptions.has(index)),
  }
}
