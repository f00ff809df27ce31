import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { scenes, watchedMs } from '../calendar/testing/arbitraries.ts'
import { watchClock, watchedTime } from '../calendar/testing/oracle.ts'
import { instant } from '../kernel/index.ts'
import { usedBy } from '../sla/index.ts'
import { type Counted, countedByHand } from './testing/clockOracle.ts'
import {
  calendarIds,
  calendarsOf,
  lastAct,
  pairOfCalendars,
  play,
  promised,
  raise,
  startAround,
  steps,
} from './testing/histories.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many random histories to count by hand, at least. */
    readonly oracleHistories: number
  }
}

const historiesOfPair = 20
const pairsOfScene = Math.ceil(inject('oracleHistories') / scenes.length / historiesOfPair)
const millisecondsToWait = 120_000 + pairsOfScene * 2000
let compared = 0

const byName = (clocks: readonly Counted[]) =>
  clocks.toSorted((a, b) => a.cycle - b.cycle || (a.target < b.target ? -1 : 1))

describe.each(scenes)('around $around in $timeZone: $what', ({ timeZone, around }) => {
  const middle = instant(around)
  const history = fc.record({
    at: startAround(middle),
    promise: promised,
    plan: steps,
    goOn: fc.integer({ min: 0, max: 12 * 3_600_000 }),
  })

  it(
    'the clocks of a request say what people find who count them by hand',
    () => {
      const watched = watchClock(timeZone, middle - watchedMs, middle + watchedMs)
      let clocks = 0
      let here = 0
      fc.assert(
        fc.property(
          pairOfCalendars(timeZone, middle),
          fc.array(history, { minLength: historiesOfPair, maxLength: historiesOfPair }),
          (chains, histories) => {
            const calendars = calendarsOf(chains)
            const times = new Map(chains.map((chain, i) => [calendarIds[i], watchedTime(chain, watched)]))
            for (const { at, promise, plan, goOn } of histories) {
              const { request, events } = play(raise(at, promise, calendars), plan, calendars, lastAct(middle))
              const acts = events.filter(({ type }) => !['breached', 'warned', 'escalated'].includes(type))
              const now = instant(request.lastEventAt + goOn)
              const said = request.clocks.map((clock): Counted => {
                const { target, cycle, goal, startedAt, state } = clock
                const used = usedBy(clock, calendars(clock.calendar), now)
                return { target, cycle, goal, startedAt, state, used, longest: Math.max(clock.longest, used) }
              })
              const counted = countedByHand(
                acts,
                promise,
                (calendar, from, to) => times.get(calendar)?.between(from, to) ?? Number.NaN,
                now,
              )
              expect(byName(said)).toEqual(byName(counted))
              clocks += counted.length
              here++
            }
          },
        ),
        // To shrink twenty histories would take hours and show little.
        { numRuns: pairsOfScene, endOnFailure: true },
      )
      compared += here
      expect(clocks).toBeGreaterThan(2 * here)
    },
    millisecondsToWait,
  )
})

describe('all scenes together', () => {
  const histories = pairsOfScene * historiesOfPair * scenes.length
  it(`are ${histories} histories without a difference, and ${inject('oracleHistories')} were asked for`, () => {
    expect(compared).toBe(histories)
    expect(compared).toBeGreaterThanOrEqual(inject('oracleHistories'))
  })
})
