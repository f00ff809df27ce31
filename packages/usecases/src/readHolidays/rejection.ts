/** Why something in a file became no holiday. */
export type HolidayRejectionReason =
  /** The line is no property, or begins or ends what it cannot. */
  | 'not-a-line'
  | 'not-a-date'
  /** A rule of repetition that is wrong, or that says more than days. */
  | 'not-a-rule'
  /** The event has no beginning, or no name. */
  | 'required'
  | 'too-long'
  | 'reversed'
  /** The event takes only some hours of a day. */
  | 'part-of-day'
  | 'cancelled'
  /** The date has a holiday already. */
  | 'repeated'
  | 'outside-years'
  /** More dates than a calendar can hold, or more than can be worked out. */
  | 'too-many'
  /** The event ends with no `END:VEVENT`. */
  | 'no-end'

export type HolidayRejection = {
  /** Where in the file, counted from 1. */
  readonly line: number
  /** The property concerned, in capitals; `VEVENT` for an event as a whole, and empty where there is none. */
  readonly property: string
  readonly reason: HolidayRejectionReason
  /** What stands there, shortened. */
  readonly value: string
}

const longestValue = 100

export const rejection = (
  line: number,
  property: string,
  reason: HolidayRejectionReason,
  value: string,
): HolidayRejection => ({ line, property, reason, value: readable(value).slice(0, longestValue).toWellFormed() })

/** Without the control characters that no name or answer may carry, on one line. */
export const readable = (text: string): string => text.replaceAll(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
