export const dayMs = 86_400_000

const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/
const yearlyPattern = /^--(\d\d)-(\d\d)$/
const clockPattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days from 1970-01-01 to a date `YYYY-MM-DD`; nothing when there is no such date. */
export function dayNumber(date: string): number | undefined {
  const match = datePattern.exec(date)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = (daysOfMonth[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0)
  // Date.UTC takes the years before 100 for those of the twentieth century.
  return year >= 100 && day >= 1 && day <= days ? Date.UTC(year, month - 1, day) / dayMs : undefined
}

/** The day of every year `--MM-DD`, as `dayOfYear` numbers it; nothing when no year has such a day. */
export function yearlyDay(date: string): number | undefined {
  const [, month, day] = yearlyPattern.exec(date) ?? []
  const inLeapYear = month === undefined ? undefined : dayNumber(`2000-${month}-${day}`)
  return inLeapYear === undefined ? undefined : dayOfYear(inLeapYear)
}

/** Month and day of a day number as one number, the same every year: 229 is 29 February. */
export function dayOfYear(day: number): number {
  const date = new Date(day * dayMs)
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

export const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear()

/** The day number of a day of a year; 29 February in a year without one is 1 March. */
export const dayInYear = (year: number, dayOfYear: number): number =>
  Date.UTC(year, Math.floor(dayOfYear / 100) - 1, dayOfYear % 100) / dayMs

/** 0 is Monday. The first of January 1970 was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Milliseconds from midnight to a reading `HH:MM` of the wall clock, up to `24:00`; nothing when no clock shows it. */
export function msOfDay(reading: string): number | undefined {
  const match = clockPattern.exec(reading)
  if (match === null) return undefined
  return match[1] === undefined ? dayMs : (Number(match[1]) * 60 + Number(match[2])) * 60_000
}
