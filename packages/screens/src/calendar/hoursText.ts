import type { Language, Shift } from '@counterpart/core'
import { readSpan, readTime, timeOfDay } from '../clock/timeOfDay.ts'

const dash = { en: ' – ', 'zh-CN': '–' } as const satisfies Record<Language, string>

/** From one time to another, both as they are told. */
export const spanOf = (language: Language, from: string, to: string): string => `${from}${dash[language]}${to}`

/** "9:00 AM – 12:00 PM", "09:00–12:00". */
export const shiftText = (language: Language, [from, to]: Shift): string => {
  // At its beginning a day is never 24:00: that is told as it was typed, for the reader to put right.
  const start = from === '24:00' ? from : timeOfDay(language, from)
  return to === '' ? start : spanOf(language, start, timeOfDay(language, to))
}

/** Hours as they stand in a field: `9:00 AM – 12:00 PM, 1:00 PM – 6:00 PM`. */
export const hoursText = (language: Language, shifts: readonly Shift[]): string =>
  shifts.map((shift) => shiftText(language, shift)).join(', ')

/**
 * Hours as people write them: `9-12, 13:00–18:00`, `9点至18点`, `10pm to 6am`. Never fails: what is no time is kept as
 * it was typed, for the check of the calendar to refuse.
 */
export function parseHours(text: string): readonly Shift[] {
  return (
    text
      .normalize('NFKC')
      .split(/[,;、\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part): Shift => {
        const [from = '', to = '', ...more] = part.split(/\s*(?:[-‐‑–—~〜至到]|\bto\b)\s*/)
        return more.length > 0 ? [readTime(from), [readTime(to), ...more].join('-')] : readSpan(from, to)
      })
      // A dash alone is how people write that nobody is there.
      .filter(([from, to]) => from !== '' || to !== '')
  )
}

export const isSameHours = (a: readonly Shift[], b: readonly Shift[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
