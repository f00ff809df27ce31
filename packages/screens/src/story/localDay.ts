import { type Instant, instantOfReading } from '@counterpart/core'

/** What the clocks of the reader show. */
export type LocalDays = {
  /** `YYYY-MM-DD` */
  readonly dateOf: (at: number) => string
  /** Since midnight, as a clock on the wall shows it. */
  readonly minuteOf: (at: number) => number
  /** The instant at which that clock shows a minute of a day. */
  readonly at: (date: string, minute: number) => Instant
}

export function localDaysIn(timeZone: string): LocalDays {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const partsOf = (at: number) => Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    dateOf: (at) => {
      const { year, month, day } = partsOf(at)
      return `${year}-${month}-${day}`
    },
    minuteOf: (at) => {
      const { hour, minute } = partsOf(at)
      return Number(hour) * 60 + Number(minute) + (at % 60_000) / 60_000
    },
    at: (date, minute) => {
      const day = dateAfter(date, Math.floor(minute / 1440))
      const [hour, rest] = [Math.floor((minute % 1440) / 60), minute % 60]
      const found = instantOfReading(timeZone, day, `${twoDigits(hour)}:${twoDigits(rest)}`)
      if (found === undefined) throw new RangeError(`there is no ${date} in ${timeZone}`)
      return found
    },
  }
}

const twoDigits = (n: number) => `${n}`.padStart(2, '0')
const dayMs = 86_400_000

/** A date some days later or earlier. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs

/** 0 is Monday. */
export const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7
