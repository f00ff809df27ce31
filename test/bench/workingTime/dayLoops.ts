import { DateTime } from 'luxon'
import { Temporal } from 'temporal-polyfill'
import type { Contestant } from './contestant.ts'
import { office, timeZone } from './office.ts'

const holidays = new Set(office.holidays.map(({ date }) => date))

/** The opening and the closing of one day after the other, from the day with an instant on; closed days left out. */
type Days = (from: number) => Iterable<readonly [opening: number, closing: number]>

function* luxonDays(from: number): ReturnType<Days> {
  for (let day = DateTime.fromMillis(from, { zone: timeZone }).startOf('day'); ; day = day.plus({ days: 1 })) {
    if (day.weekday > 5 || holidays.has(day.toISODate() ?? '')) continue
    yield [day.set({ hour: 9 }).toMillis(), day.set({ hour: 17 }).toMillis()]
  }
}

const [nine, five] = [new Temporal.PlainTime(9), new Temporal.PlainTime(17)]

function* temporalDays(from: number): ReturnType<Days> {
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let day = first; ; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > 5 || holidays.has(day.toString())) continue
    yield [
      day.toZonedDateTime({ timeZone, plainTime: nine }).epochMilliseconds,
      day.toZonedDateTime({ timeZone, plainTime: five }).epochMilliseconds,
    ]
  }
}

const loop = (name: string, days: Days): Contestant => ({
  name,
  between(from, to) {
    let sum = 0
    for (const [opening, closing] of days(from)) {
      if (opening >= to) return sum
      sum += Math.max(0, Math.min(closing, to) - Math.max(opening, from))
    }
    return sum
  },
  add(from, ms) {
    let left = ms
    for (const [opening, closing] of days(from)) {
      const open = Math.max(0, closing - Math.max(opening, from))
      if (left <= open) return Math.max(opening, from) + left
      left -= open
    }
    return Number.NaN
  },
})

export const dayLoops: readonly Contestant[] = [
  loop('day loop on luxon', luxonDays),
  loop('day loop on temporal-polyfill', temporalDays),
]
