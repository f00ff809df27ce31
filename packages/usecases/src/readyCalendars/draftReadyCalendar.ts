import {
  type CalendarId,
  type CalendarRefusal,
  checkCalendar,
  type FieldIssue,
  hasRight,
  id,
  type NoSuch,
  type NotAllowed,
  ok,
  type Result,
  refuse,
  type Shift,
  type Weekday,
  type WorkingCalendar,
} from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'
import { catalogue } from './catalogue.ts'
import type { NamedDates, ReadyCalendar } from './readyCalendar.ts'

export type DraftReadyCalendar = {
  readonly ready: string
  /** Without it the usual hours of offices there, Monday to Friday. */
  readonly weekly?: WorkingCalendar['weekly'] | undefined
  /** Without them from this year to the last one that is covered. */
  readonly firstYear?: number | undefined
  readonly lastYear?: number | undefined
}
/** A working calendar that nobody has named and saved yet. */
export type CalendarDraft = Omit<WorkingCalendar, 'id'>
export type DraftRefusal =
  | NotAllowed
  | NoSuch
  | CalendarRefusal
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** Puts the days off of a ready-made calendar into a week. Nothing is kept: who wants it writes it as a calendar. */
export const draftReadyCalendar =
  ({ now }: Pick<Ports, 'now'>) =>
  ({ actor }: Who, asked: DraftReadyCalendar): Result<CalendarDraft, DraftRefusal> => {
    if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const ready = catalogue.find((one) => one.id === asked.ready)
    if (!ready) return refuse({ kind: 'no-such', what: 'calendar', id: asked.ready })
    const covered = { first: yearOf(ready.coveredFrom), last: yearOf(ready.coveredUntil) }
    const thisYear = Math.min(Math.max(new Date(now()).getUTCFullYear(), covered.first), covered.last)
    const lastYear = asked.lastYear ?? covered.last
    const firstYear = asked.firstYear ?? Math.min(thisYear, lastYear)
    const issues = [
      ...yearIssues('firstYear', firstYear, covered),
      ...yearIssues('lastYear', lastYear, covered),
      ...(lastYear < firstYear ? [{ path: 'lastYear', reason: 'reversed' } as const] : []),
    ]
    if (issues.length) return refuse({ kind: 'invalid-input', issues })
    const weekly = asked.weekly ?? usualWeek(ready.hours)
    const draft = fill(ready, weekly, firstYear, lastYear)
    const checked = checkCalendar({ ...draft, id: id<CalendarId>('draft') })
    if (checked.ok) return ok(draft)
    // The exceptions have the hours of the week, so that whatever is wrong with those is said of the week.
    const ofWeek = checked.refusal.issues.filter(({ path }) => path.startsWith('weekly'))
    return refuse({ kind: 'invalid-calendar', issues: ofWeek.length ? ofWeek : checked.refusal.issues })
  }

const yearOf = (date: string) => Number(date.slice(0, 4))

function yearIssues(path: string, year: number, covered: { first: number; last: number }): FieldIssue[] {
  if (year < covered.first) return [{ path, reason: 'too-small', limit: covered.first }]
  return year > covered.last ? [{ path, reason: 'too-large', limit: covered.last }] : []
}

function fill(
  { name, timeZone, source, holidays, makeUpDays }: ReadyCalendar,
  weekly: WorkingCalendar['weekly'],
  firstYear: number,
  lastYear: number,
): CalendarDraft {
  const isAsked = (date: string) => yearOf(date) >= firstYear && yearOf(date) <= lastYear
  const hours = usualHours(weekly)
  return {
    name,
    timeZone,
    weekly,
    holidays: daysOf(holidays).filter(({ date }) => isAsked(date)),
    exceptions: hours.length
      ? daysOf(makeUpDays)
          .filter(({ date }) => isAsked(date))
          .map((day) => ({ ...day, hours }))
      : [],
    coveredUntil: `${lastYear}-12-31`,
    source,
  }
}

const daysOf = (named: readonly NamedDates[]) =>
  named
    .flatMap(({ name, dates }) => dates.map((date) => ({ date, name })))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const satisfies readonly Weekday[]

const usualWeek = (hours: readonly Shift[]): WorkingCalendar['weekly'] =>
  Object.fromEntries(workdays.map((weekday) => [weekday, hours]))

/** The hours that most days from Monday to Friday have, the earliest of them where several are as many: those of a make-up day. */
function usualHours(weekly: WorkingCalendar['weekly']): readonly Shift[] {
  const open = workdays.map((weekday) => weekly[weekday] ?? []).filter((hours) => hours.length > 0)
  const alike = [...Map.groupBy(open, (hours) => JSON.stringify(hours)).values()]
  return (
    alike.reduce<readonly (readonly Shift[])[]>((most, some) => (some.length > most.length ? some : most), [])[0] ?? []
  )
}
