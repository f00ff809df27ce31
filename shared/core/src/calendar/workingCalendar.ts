import type { CalendarId, LocalText } from '../kernel/index.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/**
 * Hours from one reading of the wall clock to another, `HH:MM`; the end itself is closed. An end of `24:00` is midnight.
 * An end at or before its start runs past midnight: the part after it belongs to the next date.
 */
export type Shift = readonly [from: string, to: string]

/** The shifts that begin on each weekday. A weekday that is not here is closed. */
export type Week = { readonly [D in Weekday]?: readonly Shift[] | undefined }

/** A week that holds from a date `YYYY-MM-DD` on. A night shift that began the day before still ends as it began. */
export type WeekChange = { readonly from: string; readonly weekly: Week }

/**
 * A day on which nobody works, whatever the week says: also the tail of the night shift before it.
 *
 * Where a calendar lists both, the holiday of one date goes before that of every year.
 */
export type Holiday = {
  /** `YYYY-MM-DD`, or `--MM-DD` for that day of every year (ISO 8601, XSD gMonthDay); `--02-29` in leap years only. */
  readonly date: string
  readonly name: LocalText
  /** Only these hours of the date are closed; without it the whole date is. They do not run past midnight. */
  readonly closed?: readonly Shift[] | undefined
}

/**
 * A date, `YYYY-MM-DD`, with hours of its own in place of the week's and of a holiday: a make-up day, a half day, a
 * closed day (`hours: []`). Hours that run past midnight go on into the next date unless that is a holiday or has
 * hours of its own.
 */
export type ExceptionalDay = {
  readonly date: string
  readonly hours: readonly Shift[]
  readonly name?: LocalText | undefined
}

/**
 * Which hours of which days count, in which time zone. Plain JSON.
 *
 * Of a date the first of these decides: its exception, its holiday, what the base says of it, the week in force then.
 * Breaks are taken out at the very end. Shifts of one day may touch or overlap: what counts is their union. A time that
 * the clocks skip is the moment of the jump; a time that they show twice is its first showing, and the repeated hour
 * keeps the state it had at first.
 */
export type WorkingCalendar = {
  readonly id: CalendarId
  readonly name: LocalText
  /** A name of the IANA time zone database, `Asia/Shanghai`. */
  readonly timeZone: string
  /** The week until the first change. */
  readonly weekly: Week
  /** In order of dates. What lies before a change keeps the hours it had. */
  readonly changes?: readonly WeekChange[] | undefined
  /** The calendar whose holidays, exceptions and breaks count here too, unless this one says something of their date. */
  readonly basedOn?: CalendarId | null | undefined
  readonly holidays: readonly Holiday[]
  readonly exceptions: readonly ExceptionalDay[]
  /** Hours taken out of a date at the very end, by date. */
  readonly breaks?: { readonly [date: string]: readonly Shift[] } | undefined
  /** The last date for which the holidays are known. */
  readonly coveredUntil?: string | undefined
  /** Where the holidays come from, for people to check. */
  readonly source?: string | undefined
}

const wholeDay: readonly Shift[] = [['00:00', '24:00']]

/** The calendar of a service that never closes: working time is time. */
export const alwaysOpenCalendar = (id: CalendarId, name: LocalText): WorkingCalendar => ({
  id,
  name,
  timeZone: 'UTC',
  weekly: { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: wholeDay, fri: wholeDay, sat: wholeDay, sun: wholeDay },
  holidays: [],
  exceptions: [],
})
