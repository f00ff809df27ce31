import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenes } from '../calendar/testing/arbitraries.ts'
import { type Instant, instant } from '../kernel/index.ts'
import type { SlaClock } from '../sla/index.ts'
import { alarmsOf, type Calendars } from './clockMoves.ts'
import { nextAlarmAt, noteAlarms } from './decide.ts'
import type { RequestEvent } from './requestEvent.ts'
import {
  calendarsOf,
  doNext,
  type History,
  lastAct,
  pairOfCalendars,
  promised,
  raise,
  type Step,
  startAround,
  steps,
} from './testing/histories.ts'

const world = fc.constantFrom(...scenes).chain(({ timeZone, around }) => {
  const middle = instant(around)
  return fc.record({
    middle: fc.constant(middle),
    chains: pairOfCalendars(timeZone, middle),
    at: startAround(middle),
    promise: promised,
    plan: steps,
  })
})
/** When somebody looks between two acts, as shares of the time between them: in any order, also twice. */
const looks = fc.array(
  fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

type Alarm = Extract<RequestEvent, { type: 'breached' | 'warned' | 'escalated' }>
const isAlarm = (event: RequestEvent): event is Alarm => ['breached', 'warned', 'escalated'].includes(event.type)
const nameOf = (event: Alarm) =>
  `${event.type} ${event.target} ${event.cycle} ${event.type === 'breached' ? '' : event.step}`
const isOf = (event: Pick<SlaClock, 'target' | 'cycle'>, clock: SlaClock) =>
  event.target === clock.target && event.cycle === clock.cycle
const told = (events: readonly RequestEvent[]) => events.filter(isAlarm).map((event) => `${event.at} ${nameOf(event)}`)

function look({ request, events }: History, now: Instant, calendars: Calendars): History {
  const noted = noteAlarms(request, now, calendars)
  return { request: noted.request, events: [...events, ...noted.events] }
}

/** Plays a plan while somebody looks for alarms between the acts; at its end everybody looks once more. */
function watched(
  begun: History,
  plan: readonly Step[],
  shares: readonly (readonly number[])[],
  calendars: Calendars,
  until: number,
): History {
  let history = begun
  let now: number = begun.request.lastEventAt
  plan.forEach((step, i) => {
    const from = now
    now = Math.min(until, now + step.after)
    for (const share of shares[i % shares.length] as readonly number[])
      history = look(history, instant(Math.floor(from + share * (now - from))), calendars)
    history = doNext(history, step, instant(now), calendars)
  })
  return look(history, instant(until), calendars)
}

describe('alarms', () => {
  it('are the same, at the same instants and in order, however late, often and out of turn somebody looks', () => {
    let alarms = 0
    fc.assert(
      fc.property(world, looks, ({ middle, chains, at, promise, plan }, shares) => {
        const calendars = calendarsOf(chains)
        const begun = raise(at, promise, calendars)
        const until = lastAct(middle)
        const [seen, unseen] = [
          watched(begun, plan, shares, calendars, until),
          watched(begun, plan, [[]], calendars, until),
        ]
        expect(told(seen.events)).toEqual(told(unseen.events))
        expect(seen.request.clocks).toEqual(unseen.request.clocks)
        expect(seen.events.map((event) => event.at)).toEqual(
          seen.events.map((event) => event.at).toSorted((a, b) => a - b),
        )
        alarms += told(seen.events).length
      }),
      { numRuns: 1000 },
    )
    expect(alarms).toBeGreaterThan(1000)
  })

  it('are told once for each round and goal, also by a machine whose clock runs ahead or behind', () => {
    const skew = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 5 })
    let alarms = 0
    fc.assert(
      fc.property(world, skew, ({ middle, chains, at, promise, plan }, minutes) => {
        const calendars = calendarsOf(chains)
        let history = raise(at, promise, calendars)
        let now: number = at
        // How often a clock got another goal: what was told of the old one may come true again.
        const aims = new Map<string, number>()
        const known = new Set<string>()
        plan.forEach((step, i) => {
          now = Math.min(lastAct(middle), now + step.after)
          for (const act of ['look', 'do'] as const) {
            const skewed = instant(now + (minutes[i % minutes.length] as number) * 60_000)
            const before = history
            history = act === 'look' ? look(history, skewed, calendars) : doNext(history, step, instant(now), calendars)
            for (const event of history.events.slice(before.events.length).filter(isAlarm)) {
              const clock = before.request.clocks.find((one) => isOf(event, one))
              const name = `${nameOf(event)} ${clock?.startedAt} ${aims.get(`${event.target} ${event.cycle}`)}`
              expect(known).not.toContain(name)
              known.add(name)
              alarms++
            }
            for (const { target, cycle, goal } of history.request.clocks) {
              const was = before.request.clocks.find((one) => isOf({ target, cycle }, one))
              if (was && was.goal !== goal) aims.set(`${target} ${cycle}`, (aims.get(`${target} ${cycle}`) ?? 0) + 1)
            }
          }
          const times = history.events.map((event) => event.at)
          expect(times).toEqual(times.toSorted((a, b) => a - b))
        })
      }),
      { numRuns: 1000 },
    )
    expect(alarms).toBeGreaterThan(1000)
  })

  it('lie ahead: after every command the next one is the earliest of what is still to be told', () => {
    let ahead = 0
    fc.assert(
      fc.property(world, ({ middle, chains, at, promise, plan }) => {
        const calendars = calendarsOf(chains)
        let history = raise(at, promise, calendars)
        let now: number = at
        for (const step of plan) {
          now = Math.min(lastAct(middle), now + step.after)
          history = doNext(history, step, instant(now), calendars)
          const next = nextAlarmAt(history.request, calendars)
          const still = alarmsOf(history.request, calendars)
          expect(next).toBe(still.length ? Math.min(...still.map(({ alarm }) => alarm.at)) : null)
          if (next === null || next > lastAct(middle)) continue
          // Nothing a millisecond before, and at that instant what it said; never before what happened last.
          const early = instant(next - 1)
          if (early >= history.request.lastEventAt)
            expect(noteAlarms(history.request, early, calendars).events).toEqual([])
          const { events } = noteAlarms(history.request, next, calendars)
          expect(events[0]?.at).toBe(Math.max(next, history.request.lastEventAt))
          ahead++
        }
      }),
      { numRuns: 600 },
    )
    expect(ahead).toBeGreaterThan(600)
  })
})
