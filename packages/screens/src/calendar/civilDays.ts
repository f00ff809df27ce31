import type { Language } from '@counterpart/core'

// Dates of a calendar lie in no time zone: they are told as days of UTC, wherever the reader is.

const dayMs = 86_400_000

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
export const msOf = (date: string): number => Date.parse(`${date}T00:00Z`)
export const plusDays = (date: string, days: number): string => dateOf(msOf(date) + days * dayMs)

/** 0 is Monday. */
export const weekdayOf = (date: string): number => (new Date(msOf(date)).getUTCDay() + 6) % 7

/** All dates of a year, in order. */
export function datesOfYear(year: number): readonly string[] {
  const first = Date.UTC(year, 0, 1)
  return Array.from({ length: (Date.UTC(year + 1, 0, 1) - first) / dayMs }, (_, day) => dateOf(first + day * dayMs))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format that is made once: making one costs a thousand times as much as using it. */
export function formatIn(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  timeZone = 'UTC',
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options, timeZone])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone })
  formats.set(key, format)
  return format
}

export const longDate = (language: Language, date: string): string =>
  formatIn(language, { dateStyle: 'full' }).format(msOf(date))
/** One date with its weekday, or the first and the last of several. */
export function dateRange(language: Language, from: string, until: string): string {
  const day = { month: 'long', day: 'numeric' } as const
  if (from === until) return formatIn(language, { weekday: 'short', year: 'numeric', ...day }).format(msOf(from))
  const whole = formatIn(language, { year: 'numeric', ...day })
  if (language === 'en') return whole.formatRange(msOf(from), msOf(until))
  // The browser's own range would be 2026/10/1 – 2026/10/7, which nobody writes of holidays.
  const last = from.slice(0, 4) === until.slice(0, 4) ? formatIn(language, day) : whole
  return `${whole.format(msOf(from))}至${last.format(msOf(until))}`
}
/** "1 October", of every year. */
export const yearlyDate = (language: Language, date: string): string =>
  formatIn(language, { month: 'long', day: 'numeric' }).format(msOf(`2000-${date.slice(-5)}`))

/** A date and time on the clocks of a zone, with the weekday. */
export const zonedTime = (language: Language, timeZone: string, at: number): string =>
  formatIn(
    language,
    {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      // As the short style has it.
      hour: language === 'en' ? 'numeric' : '2-digit',
      minute: '2-digit',
    },
    timeZone,
  ).format(at)

/** What the clocks of a zone show, as `yyyy-mm-dd` and `hh:mm`. */
export function readingAt(timeZone: string, at: number): { readonly date: string; readonly time: string } {
  const parts = formatIn(
    'en',
    { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  ).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}
