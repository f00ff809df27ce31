import { isDay } from '@counterpart/core'

const dayMs = 86_400_000

/** Days from 1970 to a date `YYYY-MM-DD`; nothing when there is no such date. */
export const dayOf = (date: string): number | undefined => (isDay(date) ? Date.parse(date) / dayMs : undefined)
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** @param month 1 to 12, and beyond: 13 is the January after. The day before the first of a month is its day 0. */
export function dayOfMonth(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs
}

export function civilOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday. The first of January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
