import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarId, id, instant } from '../kernel/index.ts'
import { anyCalendar, anyInstant, length } from './testing/arbitraries.ts'
import { alwaysOpenCalendar, type WorkingCalendar } from './workingCalendar.ts'
import { compileCalendar } from './workingClock.ts'
import {
  addWorkingTime,
  isWorkingTime,
  latestWithin,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractWorkingTime,
  workingMs,
  workingTimeBetween,
} from './workingTime.ts'

const opensWeekly = (calendar: WorkingCalendar): boolean =>
  [calendar, ...(calendar.changes ?? [])].every(({ weekly }) =>
    Object.values(weekly).some((shifts) => (shifts ?? []).length > 0),
  )

const anyClock = anyCalendar.map(compileCalendar)
/** Any length of time can be added to and taken from these. */
const openingClock = anyCalendar.filter(opensWeekly).map(compileCalendar)
const anyLength = length.map(workingMs)
const later = (a: number, b: number) => instant(Math.max(a, b))
const sooner = (a: number, b: number) => instant(Math.min(a, b))

describe('working time', () => {
  it('adds up: a→b and b→c make a→c, in whatever order they lie', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, anyInstant, anyInstant, (clock, a, b, c) => {
        expect(workingTimeBetween(clock, a, b) + workingTimeBetween(clock, b, c)).toBe(workingTimeBetween(clock, a, c))
      }),
    )
  })

  it('is never less than nothing nor more than time', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, anyInstant, (clock, a, b) => {
        const open = workingTimeBetween(clock, sooner(a, b), later(a, b))
        expect(open).toBeGreaterThanOrEqual(0)
        expect(open).toBeLessThanOrEqual(Math.abs(a - b))
      }),
    )
  })

  it('is the length of the open stretches, which lie apart and in order', () => {
    fc.assert(
      fc.property(anyClock, anyInstant, fc.nat({ max: 500 * 86_400_000 }), (clock, from, ms) => {
        const to = instant(from + ms)
        const intervals = openIntervals(clock, from, to)
        const lengths = intervals.map((interval) => interval.to - interval.from)
        expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(workingTimeBetween(clock, from, to))
        for (const [index, interval] of intervals.entries()) {
          expect(interval.from).toBeLessThan(interval.to)
          expect(interval.from).toBeGreaterThan(intervals[index - 1]?.to ?? from - 1)
          expect(interval.to).toBeLessThanOrEqual(to)
          expect(isWorkingTime(clock, interval.from)).toBe(true)
          expect(interval.to === to || !isWorkingTime(clock, interval.to)).toBe(true)
        }
      }),
    )
  })

  it('only shrinks with one more holiday', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, anyInstant, (calendar, a, b, c) => {
        const holiday = { date: new Date(c).toISOString().slice(0, 10), name: { en: 'One more' } }
        const fewer = compileCalendar({ ...calendar, holidays: [...calendar.holidays, holiday] })
        const [from, to] = [sooner(a, b), later(a, b)]
        expect(workingTimeBetween(fewer, from, to)).toBeLessThanOrEqual(
          workingTimeBetween(compileCalendar(calendar), from, to),
        )
      }),
    )
  })

  it('is the same whatever the clock was asked before', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.array(anyInstant, { maxLength: 4 }),
        anyInstant,
        anyInstant,
        (calendar, asked, a, b) => {
          const used = compileCalendar(calendar)
          for (const at of asked) isWorkingTime(used, at)
          expect(workingTimeBetween(used, a, b)).toBe(workingTimeBetween(compileCalendar(calendar), a, b))
        },
      ),
    )
  })

  it('is time itself in a calendar that never closes', () => {
    const clock = compileCalendar(alwaysOpenCalendar(id<CalendarId>('always'), { en: 'Always' }))
    fc.assert(
      fc.property(anyInstant, anyInstant, anyLength, (a, b, ms) => {
        expect(workingTimeBetween(clock, a, b)).toBe(b - a)
        expect(addWorkingTime(clock, a, ms)).toBe(a + ms)
        expect(latestWithin(clock, a, ms)).toBe(a + ms)
        expect(subtractWorkingTime(clock, a, ms)).toBe(a - ms)
        expect(nextOpening(clock, a)).toBe(a)
        expect(previousClosing(clock, a)).toBe(a)
      }),
    )
  })
})

describe('adding working time', () => {
  it('is undone by asking for the time between', () => {
    fc.assert(
      fc.property(openingClock, anyInstant, anyLength, (clock, from, ms) => {
        expect(workingTimeBetween(clock, from, addWorkingTime(clock, from, ms))).toBe(ms)
        expect(workingTimeBetween(clock, from, latestWithin(clock, from, ms))).toBe(ms)
        expect(workingTimeBetween(clock, subtractWorkingTime(clock, from, ms), from)).toBe(ms)
      }),
    )
  })

  it('finds the earliest instant, the latest, and the latest before', () => {
    fc.assert(
      fc.property(openingClock, anyInstant, anyLength, (clock, from, ms) => {
        const after = instant(latestWithin(clock, from, ms) + 1)
        expect(workingTimeBetween(clock, from, after)).toBe(ms + 1)
        if (ms === 0) return
        const before = instant(addWorkingTime(clock, from, ms) - 1)
        expect(workingTimeBetween(clock, from, before)).toBe(ms - 1)
        const closer = instant(subtractWorkingTime(clock, from, ms) + 1)
        expect(workingTimeBetween(clock, closer, from)).toBe(ms - 1)
      }),
    )
  })

  it('never goes back: more time and a later start end no sooner', () => {
    fc.assert(
      fc.property(openingClock, anyInstant, anyInstant, anyLength, anyLength, (clock, a, b, x, y) => {
        const less = workingMs(Math.min(x, y))
        const more = workingMs(Math.max(x, y))
        expect(addWorkingTime(clock, a, less)).toBeLessThanOrEqual(addWorkingTime(clock, a, more))
        expect(latestWithin(clock, a, less)).toBeLessThanOrEqual(latestWithin(clock, a, more))
        expect(addWorkingTime(clock, sooner(a, b), x)).toBeLessThanOrEqual(addWorkingTime(clock, later(a, b), x))
      }),
    )
  })

  it('may be done in two steps', () => {
    // With nothing in the second step the first one's end stands, which may lie before the next opening.
    const something = anyLength.filter((ms) => ms > 0)
    fc.assert(
      fc.property(openingClock, anyInstant, anyLength, something, (clock, from, x, y) => {
        const both = workingMs(x + y)
        expect(latestWithin(clock, latestWithin(clock, from, x), y)).toBe(latestWithin(clock, from, both))
        expect(addWorkingTime(clock, addWorkingTime(clock, from, x), y)).toBe(addWorkingTime(clock, from, both))
      }),
    )
  })

  it('is never late by the latest instant, and late from the next millisecond on', () => {
    fc.assert(
      fc.property(openingClock, anyInstant, anyInstant, anyLength, (clock, from, at, ms) => {
        expect(workingTimeBetween(clock, from, at) > ms).toBe(at > latestWithin(clock, from, ms))
      }),
    )
  })
})

describe('the next opening and the previous closing', () => {
  it('have nothing open between them and the instant asked about', () => {
    fc.assert(
      fc.property(openingClock, anyInstant, (clock, at) => {
        const opening = nextOpening(clock, at) ?? instant(0)
        const closing = previousClosing(clock, at) ?? instant(0)
        expect(isWorkingTime(clock, opening)).toBe(true)
        expect(isWorkingTime(clock, instant(closing - 1))).toBe(true)
        expect(workingTimeBetween(clock, closing, opening)).toBe(0)
        expect(opening).toBeGreaterThanOrEqual(at)
        expect(closing).toBeLessThanOrEqual(at)
        expect(opening === at).toBe(isWorkingTime(clock, at))
      }),
    )
  })
})
