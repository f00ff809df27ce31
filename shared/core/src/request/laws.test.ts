import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingTimeBetween } from '../calendar/index.ts'
import { scenes } from '../calendar/testing/arbitraries.ts'
import { type Instant, instant } from '../kernel/index.ts'
import { conditionsOf, dueAt, lateFrom, type Promised, type SlaClock, type Target, usedBy } from '../sla/index.ts'
import { applyEvents } from './applyEvent.ts'
import { ClockCounter, countingRules } from './clockCounter.ts'
import { type Calendars, targetOf } from './clockMoves.ts'
import { type ClockStory, explainClock } from './explainClock.ts'
import { promisedBefore, promisedTo, recalculate } from './recalculate.ts'
import { replayClocks } from './replayClocks.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'
import {
  calendarIds,
  calendarsOf,
  type History,
  lastAct,
  pairOfCalendars,
  play,
  promised,
  raise,
  startAround,
  steps,
} from './testing/histories.ts'

/** One world: where and when, two calendars, what is promised, and what is done. */
const world = fc.constantFrom(...scenes).chain(({ timeZone, around }) => {
  const middle = instant(around)
  return fc.record({
    middle: fc.constant(middle),
    chains: pairOfCalendars(timeZone, middle),
    at: startAround(middle),
    promise: promised,
    other: promised,
    first: steps,
    later: steps,
    goOn: fc.integer({ min: 0, max: 12 * 3_600_000 }),
  })
})
const runs = 600

const untold = ({ breachNotedAt: _at, stepsNoted: _steps, ...clock }: SlaClock) => clock
const alarmTypes: readonly RequestEvent['type'][] = ['breached', 'warned', 'escalated']
const acts = (events: readonly RequestEvent[]) => events.filter(({ type }) => !alarmTypes.includes(type))
const isSame = (a: SlaClock, b: SlaClock) => a.target === b.target && a.cycle === b.cycle
const byName = (clocks: readonly SlaClock[]) =>
  clocks.map(untold).toSorted((a, b) => a.cycle - b.cycle || (a.target < b.target ? -1 : 1))
const recount = (events: readonly RequestEvent[], promise: Promised, calendars: Calendars, now: Instant) =>
  replayClocks(events, new ClockCounter(countingRules(promise, calendars)), now)

function addsUp(history: History, calendars: Calendars, now: Instant): number {
  for (const clock of history.request.clocks) {
    const story = explainClock(history.request, history.events, clock, calendars, now) as ClockStory
    const used = usedBy(clock, calendars(clock.calendar), now)
    const rounds = new Map<number, number>([[1, story.carried]])
    story.segments.forEach(({ from, to, round, counted }, i) => {
      const before = story.segments[i - 1]
      expect(to).toBeGreaterThan(from)
      if (before)
        expect(before.round === round ? from - before.to : Math.sign(round - before.round)).toBe(
          before.round === round ? 0 : 1,
        )
      if (before) expect(from).toBeGreaterThanOrEqual(before.to)
      rounds.set(round, (rounds.get(round) ?? 0) + counted)
    })
    expect([story.used, story.longest, story.state, story.goal]).toEqual([
      used,
      Math.max(clock.longest, used),
      clock.state,
      clock.goal,
    ])
    expect(Math.max(...rounds.values())).toBe(story.longest)
    if (clock.state === 'running' && clock.goal !== null && clock.used <= clock.goal) {
      const calendar = calendars(clock.calendar)
      if (clock.used < clock.goal) expect(story.dueAt).toBe(dueAt(clock, calendar))
      expect(story.lateFrom).toBe(lateFrom(clock, calendar))
    }
  }
  return history.request.clocks.length
}

describe('the clocks of a request', () => {
  it('are those of a replay of its events', () => {
    let clocks = 0
    fc.assert(
      fc.property(world, ({ middle, chains, at, promise, first }) => {
        const calendars = calendarsOf(chains)
        const { request, events } = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
        expect(recount(events, promisedTo(request), calendars, request.lastEventAt)).toEqual(
          request.clocks.map(untold).map((clock) => ({ ...clock, breachNotedAt: null })),
        )
        clocks += request.clocks.length
      }),
      { numRuns: runs },
    )
    expect(clocks).toBeGreaterThan(2 * runs)
  })

  it('are the sum of what they tell of themselves', () => {
    let clocks = 0
    fc.assert(
      fc.property(world, ({ middle, chains, at, promise, first, goOn }) => {
        const calendars = calendarsOf(chains)
        const history = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
        clocks += addsUp(history, calendars, instant(history.request.lastEventAt + goOn))
      }),
      { numRuns: runs },
    )
    expect(clocks).toBeGreaterThan(2 * runs)
  })
})

describe('what if', () => {
  it('a clock had stood for a while: what a wait and its end would have made of it, which is its open time less', () => {
    let compared = 0
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(world, share, share, ({ middle, chains, at, promise, first }, p, q) => {
        const calendars = calendarsOf(chains)
        const played = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
        const events = acts(played.events)
        const request = applyEvents(undefined, events, calendars) as Request
        const now = instant(request.lastEventAt + 3_600_000)
        for (const [i, { at: start }] of events.entries()) {
          const then = applyEvents(undefined, events.slice(0, i + 1), calendars) as Request
          const ms = (events[i + 1]?.at ?? now) - start
          const [from = start, to = start] = [p, q]
            .toSorted((m, n) => m - n)
            .map((s) => instant(start + Math.floor(s * ms)))
          // Before work begins an end of waiting would begin it.
          if (then.state !== 'in-work' || from >= to) continue
          for (const clock of request.clocks) {
            const target = targetOf(request, clock) as Target
            const { startsOn, stopsOn } = conditionsOf(target)
            const on = target.pausesOn[0]
            const during = then.clocks.find((one) => isSame(one, clock))
            // To wait is also to respond.
            const isMoved = startsOn.includes('responded') || stopsOn.includes('responded')
            if (on === undefined || during?.state !== 'running' || isMoved) continue
            const pause: readonly RequestEvent[] = [
              { at: from, by: 'system', type: 'waited', on, reason: 'suppose' },
              { at: to, by: 'system', type: 'resumed' },
            ]
            const waited = events.toSpliced(i + 1, 0, ...pause)
            const real = recount(waited, promise, calendars, now).find((one) => isSame(one, clock)) as SlaClock
            const calendar = calendars(clock.calendar)
            const story = explainClock(request, events, clock, calendars, now, { pauses: [{ from, to }] })
            const used = usedBy(real, calendar, now)
            expect([story?.used, story?.longest]).toEqual([used, Math.max(real.longest, used)])
            if (during.startedAt !== clock.startedAt) continue
            expect(usedBy(clock, calendar, now) - used).toBe(workingTimeBetween(calendar, from, to))
            compared++
          }
        }
      }),
      { numRuns: runs },
    )
    expect(compared).toBeGreaterThan(runs / 10)
  })

  it('a clock had run in another calendar: the same history counted in that', () => {
    let differing = 0
    fc.assert(
      fc.property(world, ({ middle, chains, at, promise, first, goOn }) => {
        const calendars = calendarsOf(chains)
        const { request, events } = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
        const now = instant(request.lastEventAt + goOn)
        for (const clock of request.clocks)
          for (const calendar of calendarIds) {
            const targets = promise.targets.map((target) =>
              target.kind === clock.target ? { ...target, calendar } : target,
            )
            const real = recount(events, { ...promise, targets }, calendars, now).find(
              (one) => one.target === clock.target && one.cycle === clock.cycle,
            ) as SlaClock
            const story = explainClock(request, events, clock, calendars, now, {
              calendar: calendars(calendar),
            }) as ClockStory
            const used = usedBy(real, calendars(calendar), now)
            expect([story.used, story.longest]).toEqual([used, Math.max(real.longest, used)])
            if (used !== usedBy(clock, calendars(clock.calendar), now)) differing++
          }
      }),
      { numRuns: runs / 2 },
    )
    expect(differing).toBeGreaterThan(runs / 4)
  })
})

const cause = { kind: 'agreement', id: 'a', version: 2 } as const
const undoing = { kind: 'agreement', id: 'a', version: 3 } as const

describe('a recalculation', () => {
  it('and one back leave the clocks as if nothing had been changed, whatever happened in between', () => {
    let changed = 0
    fc.assert(
      fc.property(
        world,
        fc.boolean(),
        fc.integer({ min: 0, max: 72 }),
        ({ middle, chains, at, promise, other, first, later }, editsCalendars, back) => {
          const calendars = calendarsOf(chains)
          const edited = editsCalendars ? calendarsOf(chains.toReversed()) : calendars
          const before = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
          const now = before.request.lastEventAt
          const since = instant(now - back * 3_600_000)
          const there = recalculate(
            before.request,
            before.events,
            { promised: other, because: cause, since },
            { by: 'system', now, calendars: edited },
          )
          const between = play(
            { request: there.request, events: [...before.events, ...there.events] },
            later,
            edited,
            lastAct(middle),
          )
          const old = promisedBefore(between.events, cause) ?? promisedTo(between.request)
          const again = recalculate(
            between.request,
            between.events,
            { promised: old, because: undoing, since },
            { by: 'system', now: between.request.lastEventAt, calendars },
          )
          const never = play(before, later, calendars, lastAct(middle))
          expect(byName(again.request.clocks)).toEqual(byName(never.request.clocks))
          expect(promisedTo(again.request)).toEqual(promisedTo(never.request))
          const journal = acts([...between.events, ...again.events])
          expect(journal.filter(({ type }) => type !== 'recalculated')).toEqual(acts(never.events))
          expect(journal.length).toBeLessThanOrEqual(acts(never.events).length + 2)
          if (journal.length > acts(never.events).length) changed++
          addsUp(
            { request: again.request, events: [...between.events, ...again.events] },
            calendars,
            again.request.lastEventAt,
          )
        },
      ),
      { numRuns: 3 * runs },
    )
    expect(changed).toBeGreaterThan((3 * runs) / 2)
  })

  it('done twice is done once', () => {
    let changed = 0
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 0, max: 72 }),
        ({ middle, chains, at, promise, other, first, goOn }, back) => {
          const calendars = calendarsOf(chains)
          const { request, events } = play(raise(at, promise, calendars), first, calendars, lastAct(middle))
          const since = instant(request.lastEventAt - back * 3_600_000)
          const rule = { promised: other, because: cause, since }
          const once = recalculate(request, events, rule, { by: 'system', now: request.lastEventAt, calendars })
          const later = instant(request.lastEventAt + goOn)
          const twice = recalculate(once.request, [...events, ...once.events], rule, {
            by: 'system',
            now: later,
            calendars,
          })
          expect(twice.events).toEqual([])
          if (once.events.length) changed++
          addsUp({ request: once.request, events: [...events, ...once.events] }, calendars, later)
        },
      ),
      { numRuns: runs },
    )
    expect(changed).toBeGreaterThan(runs / 2)
  })
})
