import { type Instant, instant } from '../kernel/index.ts'
import { dayMs, dayNumber, msOfDay } from './civilDate.ts'
import { earliestCovered, latestCovered, pageMs } from './pages.ts'
import { readingsIn } from './readings.ts'
import { spellsOfPage, zoneOf } from './zone.ts'

/**
 * The first instant at which a zone's clocks show a date and time or, where they skip it, a later one; nothing when
 * there is no such date or time, or it lies outside 1970 to 2200.
 *
 * @param date `YYYY-MM-DD` @param time `HH:MM`
 */
export function instantOfReading(timeZone: string, date: string, time: string): Instant | undefined {
  const day = dayNumber(date)
  const ofDay = msOfDay(time)
  if (day === undefined || ofDay === undefined) return undefined
  const reading = day * dayMs + ofDay
  if (reading < earliestCovered + dayMs || reading > latestCovered - dayMs) return undefined
  return instant(readingsIn(spellsOfPage(zoneOf(timeZone), Math.floor(reading / pageMs)))(reading))
}
