import type { CalendarView } from '@counterpart/contract'
import {
  type CalendarId,
  checkCalendar,
  compileCalendar,
  type FieldIssue,
  flattenCalendar,
  type LocalText,
  type WorkingCalendar,
  type WorkingClock,
} from '@counterpart/core'

/** A calendar that is being written: all that is sent of it, as it was typed. */
export type Draft = Omit<CalendarView, 'id' | 'version'>
export type Find = (id: CalendarId) => WorkingCalendar | undefined

const office = [['09:00', '18:00']] as const

export const blankDraft = (timeZone: string): Draft => ({
  name: {},
  timeZone,
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: [],
  exceptions: [],
})

export function draftOf({ id: _, version: __, ...draft }: CalendarView): Draft {
  return draft
}

/** What is sent: a name that was emptied is none, and so is an empty source. */
export const bodyOf = (draft: Draft): Draft => ({
  ...draft,
  name: named(draft.name),
  source: draft.source || undefined,
})

export const named = (name: LocalText): LocalText =>
  Object.fromEntries(Object.entries(name).filter(([, text]) => text?.trim()))

/** What the core says against a draft, before the server says the same: about its fields, then about its base. */
export function issuesOf(draft: Draft, id: CalendarId, find: Find): readonly FieldIssue[] {
  const checked = checkCalendar({ ...bodyOf(draft), id })
  if (!checked.ok) return checked.refusal.issues
  const flat = flattenCalendar(checked.value, findWith(checked.value, find))
  return flat.ok ? [] : flat.refusal.issues
}

export type Reckoning = {
  /** Joined with its base. */
  readonly calendar: WorkingCalendar
  readonly clock: WorkingClock
}

/** The draft made ready to reckon with; undefined while its hours, dates or zone make no sense. Names may be missing. */
export function reckoningOf(draft: Draft, id: CalendarId, find: Find): Reckoning | undefined {
  const name = { en: '–' }
  const unnamed = {
    ...bodyOf(draft),
    id,
    name,
    source: undefined,
    holidays: draft.holidays.map((holiday) => ({ ...holiday, name: orElse(holiday.name, name) })),
    exceptions: draft.exceptions.map(({ name: given, ...day }) => ({ ...day, ...(given && { name: given }) })),
  }
  const checked = checkCalendar(unnamed)
  if (!checked.ok) return undefined
  const flat = flattenCalendar(checked.value, findWith(checked.value, find))
  return flat.ok ? { calendar: flat.value, clock: compileCalendar(flat.value) } : undefined
}

const orElse = (name: LocalText, other: LocalText) => (Object.keys(named(name)).length > 0 ? named(name) : other)

/** A base that leads back here meets the draft and not what is kept. */
const findWith =
  (calendar: WorkingCalendar, find: Find): Find =>
  (id) =>
    id === calendar.id ? calendar : find(id)
