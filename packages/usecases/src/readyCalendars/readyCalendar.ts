import type { LocalText, Shift } from '@counterpart/core'

/** The dates of one name. */
export type NamedDates = { readonly name: LocalText; readonly dates: readonly string[] }

/**
 * The days off of a country, ready to become a working calendar: a recipe, because on a make-up day people work the
 * hours of the week that it is put into.
 */
export type ReadyCalendar = {
  readonly id: string
  readonly name: LocalText
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string
  readonly timeZone: string
  /** Usual office hours there, Monday to Friday: what is proposed to whoever says nothing else. */
  readonly hours: readonly Shift[]
  readonly coveredFrom: string
  readonly coveredUntil: string
  readonly source: string
  readonly holidays: readonly NamedDates[]
  /** Dates worked in return for a day off beside a weekend. */
  readonly makeUpDays: readonly NamedDates[]
}
