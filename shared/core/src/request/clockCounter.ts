import { type WorkingClock, type WorkingMs, workingTimeBetween } from '../calendar/index.ts'
import type { CalendarId, Instant } from '../kernel/index.ts'
import {
  conditionsOf,
  goalOf,
  type Priority,
  type Promised,
  priorities,
  type SlaClock,
  type Target,
} from '../sla/index.ts'
import type { Calendars } from './clockMoves.ts'
import { priorityOf } from './priority.ts'
import { type Reached, reachedBy, setOf } from './reachedBy.ts'
import type { RequestEvent } from './requestEvent.ts'

/** Open time of a calendar since some instant, read at the last one that was asked about: targets ask about the same ones. */
type Meter = { readonly calendar: WorkingClock; at: number; reading: number }

/** A target made ready for counting. */
export type CountingRule = {
  readonly target: Target
  readonly meter: Meter
  readonly starts: Reached
  readonly stops: Reached
  readonly pausesOnCustomer: boolean
  readonly pausesOnOthers: boolean
  readonly isMany: boolean
  readonly outlivesDelivery: boolean
  readonly startsAgain: boolean
  readonly carries: boolean
  readonly countsFrom: number
  /** By priority, for the class of the customer. */
  readonly goals: readonly (WorkingMs | null)[]
}

/** One clock while it is counted: written over in place, since millions are counted anew when a rule changes. */
export type CountedClock = {
  rule: CountingRule
  cycle: number
  goal: WorkingMs | null
  state: SlaClock['state']
  used: number
  startedAt: number
  /** When it came into its state, and the reading of its meter then. */
  at: number
  reading: number
  longest: number
  /** What it brought from the cycle before; null where it starts from nothing. */
  carried: number | null
  /** How often it started. */
  round: number
}

const [raised, delivered] = [setOf('raised'), setOf('delivered')]
const always = Number.NEGATIVE_INFINITY

/** What is promised, made ready for counting the clocks of any number of requests. */
export function countingRules(promised: Promised, calendars: Calendars): readonly CountingRule[] {
  const meters = new Map<CalendarId, Meter>()
  const meterOf = (id: CalendarId): Meter => {
    const meter = meters.get(id) ?? { calendar: calendars(id), at: Number.NaN, reading: 0 }
    meters.set(id, meter)
    return meter
  }
  return promised.targets.map((target) => {
    const { startsOn, stopsOn, rounds } = conditionsOf(target)
    const outlivesDelivery = stopsOn.includes('confirmed')
    const starts = setOf(...startsOn)
    return {
      target,
      meter: meterOf(target.calendar),
      starts,
      stops: setOf(...stopsOn) | (outlivesDelivery ? 0 : delivered),
      pausesOnCustomer: target.pausesOn.includes('customer'),
      pausesOnOthers: target.pausesOn.includes('others'),
      isMany: rounds === 'many',
      outlivesDelivery,
      startsAgain: target.kind !== 'first-response' && (starts & raised) !== 0,
      carries: promised.onReopen === 'resume' && rounds === 'one',
      countsFrom: target.countsFrom ?? always,
      goals: [null, ...priorities.map((priority) => goalOf(target, priority, promised.customerClass))],
    }
  })
}

/**
 * Counts the clocks of one request from its events, with nothing else of the request: what `applyEvent` makes of them,
 * only faster. What was told is no part of it, and recalculations are passed over: it counts as if this had been
 * promised from the beginning.
 */
export class ClockCounter {
  /** In the order in which they first started. */
  readonly clocks: CountedClock[] = []
  /** Clocks of requests that were counted before, to be written over. */
  readonly #spare: CountedClock[] = []
  readonly #rules: readonly CountingRule[]
  /** Of earlier cycles that are history: what they say is what is carried over. */
  readonly #history: readonly SlaClock[]
  /** Of the present cycle, by rule. */
  readonly #present: (CountedClock | undefined)[] = []
  /** The earliest moment from which a target counts that does not count yet. */
  #nextBegin: number = Number.POSITIVE_INFINITY
  #priority: Priority = 4
  #cycle = 1
  #phase: 'open' | 'delivered' | 'closed' = 'open'
  #waitsOn: 'customer' | 'others' | null = null

  constructor(rules: readonly CountingRule[], history: readonly SlaClock[] = []) {
    this.#rules = rules
    this.#history = history
  }

  /** @param event not before the one taken last; `raised` begins another request */
  take(event: RequestEvent): void {
    // Read once: events come in many shapes, so that every look at one costs a search.
    const { at, type } = event
    if (type === 'raised') this.#begin()
    if (this.#nextBegin <= at) this.beginUntil(at)
    switch (type) {
      case 'raised':
        this.#priority = priorityOf(event.urgency, event.importance)
        break
      case 'triaged':
      case 'untriaged':
        this.#aim(priorityOf(event.urgency, event.importance))
        break
      case 'resumed':
      case 'delivered':
      case 'handed-off':
        this.#wait(null, at)
        if (type === 'delivered') this.#phase = 'delivered'
        break
      case 'confirmed':
        this.#phase = 'closed'
        break
      case 'reopened':
        this.#reopen(at)
        return
      case 'withdrawn':
        this.#phase = 'closed'
        for (const clock of this.#present) if (clock && clock.state !== 'stopped') stop(clock, at)
        return
      default:
    }
    const reached = reachedBy(event, type)
    if (reached !== 0) this.#reach(reached, at)
    if (type === 'waited') this.#wait(event.on, at)
  }

  /** Targets that count from some moment on start there, if they would be counting had they been there before. */
  beginUntil(until: number): void {
    if (until < this.#nextBegin) return
    this.#rules.forEach((rule, i) => {
      if (rule.countsFrom < this.#nextBegin || rule.countsFrom > until) return
      const present = this.#present[i]
      const goesOn = present && present.state !== 'stopped' ? present : undefined
      const others = this.clocks.filter((clock) => clock.rule !== rule || clock === goesOn)
      this.clocks.splice(0, this.clocks.length, ...others)
      this.#present[i] = goesOn
      const from = { at: rule.countsFrom, startedAt: rule.countsFrom, reading: read(rule.meter, rule.countsFrom) }
      if (goesOn) Object.assign(goesOn, { ...from, used: 0, longest: 0, carried: null, round: 1 })
    })
    this.#awaitBegin(until)
  }

  #awaitBegin(after: number): void {
    this.#nextBegin = Number.POSITIVE_INFINITY
    for (const { countsFrom } of this.#rules)
      if (countsFrom > after && countsFrom < this.#nextBegin) this.#nextBegin = countsFrom
  }

  #begin(): void {
    for (const clock of this.clocks) this.#spare.push(clock)
    this.clocks.length = 0
    for (let i = 0; i < this.#rules.length; i++) this.#present[i] = undefined
    this.#cycle = 1
    this.#phase = 'open'
    this.#waitsOn = null
    this.#awaitBegin(always)
  }

  /** The clocks as they are, of those targets that count by now. */
  read(): readonly SlaClock[] {
    const counting =
      this.#nextBegin === Number.POSITIVE_INFINITY
        ? this.clocks
        : this.clocks.filter(({ rule }) => rule.countsFrom < this.#nextBegin)
    const clocks = new Array<SlaClock>(counting.length)
    for (let i = 0; i < counting.length; i++) clocks[i] = clockOf(counting[i] as CountedClock)
    return clocks
  }

  #reach(reached: Reached, at: number): void {
    const rules = this.#rules
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i] as CountingRule
      const clock = this.#present[i]
      const stops = (rule.stops & reached) !== 0
      const starts = (rule.starts & reached) !== 0 && this.#mayStart(rule)
      if (clock === undefined) {
        if (starts && (rule.isMany || !stops)) this.#start(i, at)
      } else if (clock.state === 'stopped') {
        if (starts && rule.isMany) this.#restart(clock, at)
      } else if (stops) {
        stop(clock, at)
        if (starts && rule.isMany) this.#restart(clock, at)
      }
    }
  }

  #mayStart(rule: CountingRule): boolean {
    return this.#phase === 'open' || (rule.outlivesDelivery && this.#phase === 'delivered')
  }

  #start(i: number, at: number): void {
    const rule = this.#rules[i] as CountingRule
    const carried = rule.carries && this.#cycle > 1 ? this.#usedBefore(rule) : null
    const clock = this.#spare.pop() ?? blankClock(rule)
    clock.rule = rule
    clock.cycle = this.#cycle
    clock.goal = rule.goals[this.#priority] as WorkingMs | null
    clock.state = this.#isPaused(rule) ? 'paused' : 'running'
    clock.used = carried ?? 0
    clock.startedAt = at
    clock.at = at
    clock.reading = read(rule.meter, at)
    clock.longest = 0
    clock.carried = carried
    clock.round = 1
    this.#present[i] = clock
    this.clocks.push(clock)
  }

  #restart(clock: CountedClock, at: number): void {
    if (clock.used > clock.longest) clock.longest = clock.used
    clock.goal = clock.rule.goals[this.#priority] as WorkingMs | null
    clock.state = this.#isPaused(clock.rule) ? 'paused' : 'running'
    clock.used = 0
    clock.at = at
    clock.reading = read(clock.rule.meter, at)
    clock.startedAt = at
    clock.round++
  }

  #isPaused(rule: CountingRule): boolean {
    return this.#waitsOn === null ? false : this.#waitsOn === 'customer' ? rule.pausesOnCustomer : rule.pausesOnOthers
  }

  #wait(on: 'customer' | 'others' | null, at: number): void {
    this.#waitsOn = on
    for (let i = 0; i < this.#rules.length; i++) {
      const clock = this.#present[i]
      if (clock === undefined || clock.state === 'stopped') continue
      const state = this.#isPaused(clock.rule) ? 'paused' : 'running'
      if (state === clock.state) continue
      if (state === 'paused') spend(clock, at)
      else clock.reading = read(clock.rule.meter, at)
      clock.state = state
      clock.at = at
    }
  }

  #aim(priority: Priority): void {
    if (priority === this.#priority) return
    this.#priority = priority
    for (const clock of this.#present)
      if (clock && clock.state !== 'stopped') clock.goal = clock.rule.goals[priority] as WorkingMs | null
  }

  #reopen(at: number): void {
    this.#cycle++
    this.#phase = 'open'
    this.#waitsOn = null
    for (let i = 0; i < this.#rules.length; i++) {
      const rule = this.#rules[i] as CountingRule
      const before = this.#present[i]
      if (before && before.state !== 'stopped') stop(before, at)
      this.#present[i] = undefined
      if (rule.startsAgain) this.#start(i, at)
    }
  }

  #usedBefore(rule: CountingRule): number {
    const counted = this.clocks.findLast((clock) => clock.rule === rule)
    const kept = this.#history.findLast(({ target, cycle }) => target === rule.target.kind && cycle < this.#cycle)
    if (!kept) return counted?.used ?? 0
    return counted && counted.cycle > kept.cycle ? counted.used : kept.used
  }
}

function read(meter: Meter, at: number): number {
  if (meter.at !== at) {
    // Only differences count, so the first reading may be anything.
    if (!Number.isNaN(meter.at)) meter.reading += workingTimeBetween(meter.calendar, meter.at as Instant, at as Instant)
    meter.at = at
  }
  return meter.reading
}

function spend(clock: CountedClock, at: number): void {
  const ms = read(clock.rule.meter, at) - clock.reading
  if (ms > 0) clock.used += ms
}

function stop(clock: CountedClock, at: number): void {
  if (clock.state === 'running') spend(clock, at)
  clock.state = 'stopped'
  clock.at = at
}

const blankClock = (rule: CountingRule): CountedClock => ({
  rule,
  cycle: 1,
  goal: null,
  state: 'stopped',
  used: 0,
  startedAt: 0,
  at: 0,
  reading: 0,
  longest: 0,
  carried: null,
  round: 1,
})

// Written out, one literal for each state: copies of parts of objects cost more than all the counting.
export function clockOf(clock: CountedClock): SlaClock {
  const { kind: target, calendar } = clock.rule.target
  const { cycle, goal } = clock
  const startedAt = clock.startedAt as Instant
  const at = clock.at as Instant
  const longest = clock.longest as WorkingMs
  const used = clock.used as WorkingMs
  const breachNotedAt = null
  const state = clock.state
  if (state === 'running')
    return { target, cycle, calendar, goal, startedAt, longest, breachNotedAt, state, used, since: at }
  if (state === 'paused') return { target, cycle, calendar, goal, startedAt, longest, breachNotedAt, state, used }
  return { target, cycle, calendar, goal, startedAt, longest, breachNotedAt, state, used, stoppedAt: at }
}
