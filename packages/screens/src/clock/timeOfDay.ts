import type { Language } from '@counterpart/core'

// A time of day as calendars keep it is `hh:mm`, up to `24:00`. People write and read it as their language does.

const formats = new Map<Language, Intl.DateTimeFormat>()

function formatIn(language: Language): Intl.DateTimeFormat {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' })
  formats.set(language, format)
  return format
}

/** "9:36 AM", "09:36". What is no time of day stays as it is; `24:00` does where a day has 24 hours. */
export function timeOfDay(language: Language, kept: string): string {
  const minute = minuteIn(kept)
  if (minute === undefined) return kept
  const format = formatIn(language)
  return minute === 1440 && !format.resolvedOptions().hour12 ? kept : format.format(minute * 60_000)
}

/** "9:00 AM – 12:00 PM", "1:00 – 6:00 PM", "09:00–12:00". */
export function spanOfDay(language: Language, from: string, to: string): string {
  const [start, end] = [minuteIn(from), minuteIn(to)]
  if (start !== undefined && end !== undefined && start < end && end < 1440)
    // It may stand in a field, where people have but one kind of space.
    return formatIn(language)
      .formatRange(start * 60_000, end * 60_000)
      .replace(/\s/g, ' ')
  // At its beginning a day is never 24:00: that is told as it was typed, for the reader to put right.
  return spanOf(language, from === '24:00' ? from : timeOfDay(language, from), timeOfDay(language, to))
}

/** From one time to another, both as they are told. */
export const spanOf = (language: Language, from: string, to: string): string => `${from}${dash[language]}${to}`

const dash = { en: ' – ', 'zh-CN': '–' } as const satisfies Record<Language, string>

/** Minutes from midnight, of a time that may make no sense. */
export function minuteIn(kept: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(kept) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= 1440 ? minute : undefined
}

const pattern = /^(\d{1,2})(?:[:.h点时時]?(\d{2}))?[点时時分]?\s*(am|pm)?$/i

/** A time as people write it: `9`, `9:30`, `9.30pm`, `21点30分`. What is no time is kept as it was typed. */
export const readTime = (typed: string): string => {
  const read = parts(typed)
  return typeof read === 'string' ? read : keptOf(read, read.half)
}

/** Two of them: midnight at the end is that of the day, and "1–6pm" begins in the afternoon, "9–5pm" in the morning. */
export function readSpan(from: string, to: string): readonly [from: string, to: string] {
  const [start, end] = [parts(from), parts(to)]
  if (typeof end === 'string') return [readTime(from), end]
  const last = end.half === 'am' && end.hour === 12 && end.minutes === '00' ? '24:00' : keptOf(end, end.half)
  if (typeof start === 'string' || start.half || !end.half || !is12Hours(start)) return [readTime(from), last]
  const same = keptOf(start, end.half)
  return [same < last ? same : keptOf(start, end.half === 'am' ? 'pm' : 'am'), last]
}

type Half = 'am' | 'pm'
type Parts = {
  readonly hour: number
  readonly digits: string
  readonly minutes: string
  readonly half: Half | undefined
}

function parts(typed: string): Parts | string {
  const text = typed.normalize('NFKC').trim()
  const [, digits, minutes = '00', half] = pattern.exec(text) ?? []
  if (digits === undefined) return text
  return { hour: Number(digits), digits, minutes, half: half?.toLowerCase() as Half | undefined }
}

/** Whoever writes 09 or 13 writes of 24 hours. */
const is12Hours = ({ hour, digits }: Parts): boolean => hour >= 1 && hour <= 12 && !digits.startsWith('0')

function keptOf({ hour, minutes }: Parts, half: Half | undefined): string {
  const of24 = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${`${of24}`.padStart(2, '0')}:${minutes}`
}
