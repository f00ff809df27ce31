import {
  addWorkingTime,
  type Instant,
  instant,
  type WorkingClock,
  workingMs,
  workingTimeBetween,
} from '@counterpart/core'
import type { ServiceName } from './company/services.ts'

/** How much is asked in each month, January first, against an even year. */
type Months = readonly [
  jan: number,
  feb: number,
  mar: number,
  apr: number,
  may: number,
  jun: number,
  jul: number,
  aug: number,
  sep: number,
  oct: number,
  nov: number,
  dec: number,
]

const even: Months = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
/** The books are closed, and what is left of the budget is moved. */
const yearEnd: Months = [1.7, 0.7, 0.7, 0.8, 0.8, 0.9, 0.8, 0.8, 0.9, 1, 1.6, 2.6]
/** Most people change their job after Spring Festival; graduates start in July. */
const hiring: Months = [0.5, 1.1, 2.4, 2.2, 1.2, 1.1, 1.5, 0.8, 1, 0.7, 0.5, 0.4]
/** Spring and autumn are the seasons of fairs. */
const fairs: Months = [0.6, 0.6, 1.3, 1.8, 1.2, 0.8, 0.6, 0.7, 1.3, 1.8, 1.1, 0.6]
const summer: Months = [0.9, 0.8, 0.7, 0.8, 1, 1.3, 1.8, 1.7, 1.1, 0.8, 0.8, 0.9]
const quarterEnds: Months = [0.8, 0.7, 1.4, 0.8, 0.8, 1.4, 0.8, 0.8, 1.4, 0.8, 0.9, 1.6]

const seasons: { readonly [S in ServiceName]?: Months } = {
  'fin-budget': yearEnd,
  'fin-asset': yearEnd,
  'fin-expense': yearEnd,
  'fin-invoice': quarterEnds,
  'log-shipment': quarterEnds,
  'log-storage': quarterEnds,
  'hr-recruit': hiring,
  'hr-onboarding': hiring,
  'it-access': hiring,
  'hr-training': [0.6, 0.6, 1.2, 1.2, 1, 0.8, 0.7, 0.8, 1.5, 1.4, 1.4, 0.8],
  'adm-repair': summer,
  'adm-travel': fairs,
  'adm-visitor': fairs,
  'mkt-design': fairs,
  'log-customs': fairs,
}

/** First days of Spring Festival (Hong Kong Observatory, Gregorian–lunar calendar conversion tables). */
const springFestivals = [
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
]
const dayMs = 86_400_000

/** Much is wanted before the holidays, and little in the days after them. */
function aroundSpringFestival(day: Instant): number {
  const days = springFestivals.map((festival) => Math.round((day - instant(`${festival}T00:00+08:00`)) / dayMs))
  if (days.some((since) => since >= -16 && since < -2)) return 1.5
  return days.some((since) => since >= -2 && since < 14) ? 0.5 : 1
}

const yearDays = 364
/** The last days belong to the requests that are under way. */
const quietDays = 8

/** What is asked in the hours of a day: how much of it lies before, and how much in it. */
type Day = { readonly from: Instant; readonly before: number; readonly open: number; readonly weight: number }

/**
 * When something is asked in the year up to `now`.
 *
 * @returns the instant for a part of the year's demand, 0 to 1: the same part lies later where more was asked before it
 */
export function seasonOf(service: ServiceName, hours: WorkingClock, now: Instant): (part: number) => Instant {
  const months = seasons[service] ?? even
  const days: Day[] = []
  let sum = 0
  for (let ago = yearDays; ago > quietDays; ago--) {
    const from = (now - ago * dayMs) as Instant
    const open = workingTimeBetween(hours, from, (from + dayMs) as Instant)
    const weight = open * (months[new Date(from).getUTCMonth()] ?? 1) * aroundSpringFestival(from)
    if (weight === 0) continue
    days.push({ from, before: sum, open, weight })
    sum += weight
  }
  return (part) => {
    const wanted = part * sum
    const day = days.findLast(({ before }) => before <= wanted)
    if (!day) throw new RangeError('a year without a working day')
    const share = (wanted - day.before) / day.weight
    // Whole seconds, and never the end of a day, which is the beginning of the next one.
    const into = Math.min(Math.floor((share * day.open) / 1000) * 1000, day.open - 1000)
    return addWorkingTime(hours, day.from, workingMs(Math.max(1000, into)))
  }
}
