import type { Language, Shift } from '@counterpart/core'
import { readSpan, readTime, spanOfDay, timeOfDay } from '../clock/timeOfDay.ts'

/** "9:00 AM – 12:00 PM", "09:00–12:00"; an end that is still to be typed is left out. */
export const shiftText = (language: Language, [from, to]: Shift): string =>
  to === '' ? timeOfDay(language, from) : spanOfDay(language, from, to)

/** Hours as they stand in a field: `9:00 AM – 12:00 PM, 1:00 – 6:00 PM`. */
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
