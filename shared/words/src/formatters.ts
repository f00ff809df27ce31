import { durationIn, wholeDurationIn } from './duration.ts'
import type { Language } from './language.ts'

/** Where the reader is. Without a time zone it is that of the machine: right in a reader's browser, wrong on a server. */
export type Place = { readonly language: Language; readonly timeZone?: string | undefined }

/** Writes numbers and times for one reader. Instants and durations are milliseconds. */
export type Formatters = {
  readonly language: Language
  /** @param digits exactly so many after the point; without it, up to three */
  readonly number: (value: number, digits?: number) => string
  /** 0.5 is "50%". */
  readonly percent: (share: number, digits?: number) => string
  readonly date: (at: number) => string
  readonly dateTime: (at: number) => string
  readonly time: (at: number) => string
  /** To the second, but for instants on a whole minute. */
  readonly exactTime: (at: number) => string
  /** The full hour, for a scale: "9 AM", "9时". */
  readonly hour: (at: number) => string
  /** A day without its year: "Mon, Jul 6". */
  readonly weekdayDate: (at: number) => string
  readonly monthDay: (at: number) => string
  readonly weekday: (at: number) => string
  readonly weekdayTime: (at: number) => string
  /** "2 hours ago", "in 3 days", "now". */
  readonly relative: (at: number, now: number) => string
  /** Elapsed time: "1d 2h", "2h 13m". */
  readonly duration: (ms: number) => string
  /** Working time in hours and minutes, however many: a working day is not 24 hours, so a day would mislead. */
  readonly workingDuration: (ms: number) => string
  /** The same to the second: what is added up has to be written out. */
  readonly exactWorkingDuration: (ms: number) => string
}

/** Throws on a time zone that does not exist. */
export function formattersFor({ language, timeZone }: Place): Formatters {
  const number = byDigits((digits) => new Intl.NumberFormat(language, digits))
  const percent = byDigits((digits) => new Intl.NumberFormat(language, { style: 'percent', ...digits }))
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone })
    return (at: number) => format.format(at)
  }
  const weekday = written({ weekday: 'short' })
  const time = written({ timeStyle: 'short' })
  const timeWithSeconds = written({ timeStyle: 'medium' })
  return {
    language,
    number,
    percent: (share, digits = 0) => percent(share, digits),
    date: written({ dateStyle: 'medium' }),
    dateTime: written({ dateStyle: 'medium', timeStyle: 'short' }),
    time,
    exactTime: (at) => (at % 60_000 < 1000 ? time(at) : timeWithSeconds(at)),
    hour: written({ hour: 'numeric' }),
    weekdayDate: written({ weekday: 'short', month: 'short', day: 'numeric' }),
    monthDay: written({ month: 'short', day: 'numeric' }),
    weekday,
    weekdayTime: (at) => `${weekday(at)} ${time(at)}`,
    relative: relativeIn(language),
    duration: durationIn(language, ['day', 'hour', 'minute', 'second']),
    workingDuration: durationIn(language, ['hour', 'minute', 'second']),
    exactWorkingDuration: wholeDurationIn(language, ['hour', 'minute', 'second']),
  }
}

/** Making a format costs a thousand times as much as using one. */
function byDigits(make: (digits: Intl.NumberFormatOptions) => Intl.NumberFormat) {
  const made = new Map<number | undefined, Intl.NumberFormat>()
  return (value: number, digits?: number) => {
    const options = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
    const format = made.get(digits) ?? make(options)
    made.set(digits, format)
    return format.format(value)
  }
}

const day = 86_400_000
const steps = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function relativeIn(language: Language): Formatters['relative'] {
  // "yesterday" would be wrong for 25 hours ago on most days, so days are counted; only "now" is a word.
  const counted = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  const worded = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return (at, now) => {
    const [unit, length] = steps.find(([, ms]) => Math.abs(at - now) >= ms) ?? []
    return unit ? counted.format(Math.trunc((at - now) / length), unit) : worded.format(0, 'second')
  }
}
