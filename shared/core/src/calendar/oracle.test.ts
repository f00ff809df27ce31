import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { type Instant, instant } from '../kernel/index.ts'
import { calendarsAround, flat, instantAround, length, scenes, watchedMs } from './testing/arbitraries.ts'
import { watchClock, watchedTime } from './testing/oracle.ts'
import { compileCalendar } from './workingClock.ts'
import {
  addWorkingTime,
  isWorkingTime,
  latestWithin,
  nextOpening,
  previousClosing,
  subtractWorkingTime,
  workingMs,
  workingTimeBetween,
} from './workingTime.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many random cases to compare with the oracle, at least. */
    readonly oracleCases: number
  }
}

const casesOfCalendar = 10
const calendarsOfScene = Math.ceil(inject('oracleCases') / scenes.length / casesOfCalendar)
const millisecondsToWait = 60_000 + calendarsOfScene * 100
let compared = 0

describe.each(scenes)('around $around in $timeZone: $what', ({ timeZone, around }) => {
  const middle = instant(around)
  const [start, end] = [middle - watchedMs, middle + watchedMs]
  const within = (at: number | undefined): number | undefined =>
    at !== undefined && at > start && at < end ? at : undefined
  /** The compiled clock sees further than the watchers; beyond what they watched, nothing is compared. */
  const seen = (ask: () => Instant | undefined): number | undefined => {
    try {
      return within(ask())
    } catch (fault) {
      if (fault instanceof RangeError) return undefined
      throw fault
    }
  }
  const anyCase = fc.record({ a: instantAround(middle), b: instantAround(middle), ms: length.map(workingMs) })

  it(
    'the compiled clock says what people see who watch the clock every minute',
    () => {
      const watched = watchClock(timeZone, start, end)
      let differing = 0
      let here = 0
      fc.assert(
        fc.property(
          calendarsAround(timeZone, middle),
          fc.array(anyCase, { minLength: casesOfCalendar, maxLength: casesOfCalendar }),
          (chain, cases) => {
            const clock = compileCalendar(flat(chain))
            const truth = watchedTime(chain, watched)
            for (const { a, b, ms } of cases) {
              const [from, to] = [instant(Math.min(a, b)), instant(Math.max(a, b))]
              const open = truth.between(from, to)
              if (open > 0 && open < to - from) differing++
              const said = [
                workingTimeBetween(clock, from, to),
                isWorkingTime(clock, from),
                seen(() => nextOpening(clock, from)),
                seen(() => previousClosing(clock, to)),
                seen(() => latestWithin(clock, from, ms)),
                seen(() => (ms === 0 ? undefined : addWorkingTime(clock, from, ms))),
                seen(() => (ms === 0 ? undefined : subtractWorkingTime(clock, to, ms))),
              ]
              expect(said).toEqual([
                open,
                truth.isOpen(from),
                within(truth.nextOpening(from)),
                within(truth.previousClosing(to)),
                within(truth.latestWithin(from, ms)),
                ms === 0 ? undefined : within(truth.add(from, ms)),
                ms === 0 ? undefined : within(truth.subtract(to, ms)),
              ])
              here++
            }
          },
        ),
        { numRuns: calendarsOfScene },
      )
      compared += here
      // Calendars that are always open or always closed would prove little.
      expect(differing).toBeGreaterThan(here / 4)
    },
    millisecondsToWait,
  )
})

describe('all scenes together', () => {
  const cases = calendarsOfScene * casesOfCalendar * scenes.length
  it(`are ${cases} cases without a difference, and ${inject('oracleCases')} were asked for`, () => {
    expect(compared).toBe(cases)
    expect(compared).toBeGreaterThanOrEqual(inject('oracleCases'))
  })
})
