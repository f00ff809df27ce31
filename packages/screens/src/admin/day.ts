import { type Instant, instant, isDay } from '@counterpart/core'

// Days of the directory begin at midnight in UTC wherever the administrator sits, so that what was written is read back as the same day.

/** An instant as the day it lies on, yyyy-mm-dd. */
export const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)

/** The beginning of a day; null for no day. */
export const startOf = (day: string | null): Instant | null =>
  day !== null && isDay(day) ? instant(`${day}T00:00:00Z`) : null

/** The day as people read it. */
export const dayText = (at: Instant, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
