import {
  addWorkingTime,
  type Instant,
  isWorkingTime,
  previousClosing,
  subtractWorkingTime,
  type WorkingClock,
  workingMs,
} from '@counterpart/core'
import type { Dice } from './dice.ts'
import type { Act, Story } from './stories.ts'

/** By when things happen. Working time in milliseconds throughout. */
export type Pace = {
  /** The hours of the promise, and those of the requester. */
  readonly promise: WorkingClock
  readonly customer: WorkingClock
  /** What the promise counts, from the asking to the end of the story. */
  readonly span: number
  /** How quickly the requester answers, against the usual: who is in trouble stays near the phone. */
  readonly patience: number
  /** Until the requester hears something; null leaves it to chance. */
  readonly firstResponse: number | null
  /** Whether the promise stands still while others are waited for. */
  readonly pausesOnOthers: boolean
}

type Gap = { readonly clock: WorkingClock; readonly ms: number }

const hourMs = 3_600_000
const leastMs = 60_000

/** Time that is the requester's own, in hours at least and at most; it never counts against the promise. */
const requesterHours: { readonly [A in Act]?: readonly [number, number] } = {
  reply: [0.4, 9],
  confirm: [0.3, 22],
  reopen: [1, 14],
  withdraw: [0.5, 9],
}
/** How much of the counted time an act takes, against the others. */
const effort: { readonly [A in Act]?: number } = { note: 0.3, assign: 0.2, answer: 0.2, ask: 0.5, retriage: 0.3 }
const beforeResponse: readonly Act[] = ['triage', 'assign', 'note', 'start']

/**
 * The time before each act of a story, and the time from the last act until `end`.
 *
 * The counted parts add up to the span, so that a promise is kept or broken as planned.
 */
function gapsOf(story: Story, end: Act | null, pace: Pace, dice: Dice): readonly Gap[] {
  const acts: readonly (Act | null)[] = [...story, end]
  const answeredAt = story.indexOf('start')
  const waitsFor = (i: number) => (i > 0 ? acts[i - 1] : undefined)
  const kinds = acts.map((act, i) => {
    const last = waitsFor(i)
    const isRequesters = act === null ? last === 'ask' || last === 'deliver' : act in requesterHours
    if (isRequesters) return 'requester'
    if (last === 'hold' && pace.pausesOnOthers) return 'others'
    const isEarly = pace.firstResponse !== null && i <= answeredAt && act !== null && beforeResponse.includes(act)
    return isEarly ? 'early' : 'work'
  })
  const weights = acts.map((act) => dice.between(0.6, 1.4) * ((act && effort[act]) ?? 1))
  const sumOf = (kind: string) => weights.reduce((sum, weight, i) => sum + (kinds[i] === kind ? weight : 0), 0)
  const early = sumOf('early') && Math.min(pace.firstResponse ?? 0, 0.3 * pace.span)
  return kinds.map((kind, i) => {
    const share = (weights[i] as number) / sumOf(kind)
    switch (kind) {
      case 'early':
        return { clock: pace.promise, ms: early * share }
      case 'work':
        return { clock: pace.promise, ms: (pace.span - early) * share }
      case 'others':
        return { clock: pace.promise, ms: dice.between(3, 20) * hourMs }
      case 'requester': {
        const [least, most] = requesterHours[acts[i] ?? 'reply'] ?? [1, 9]
        return { clock: pace.customer, ms: dice.between(least, most) * hourMs * pace.patience }
      }
    }
  })
}

export type Timed = { readonly act: Act; readonly at: Instant }
export type Schedule = { readonly raisedAt: Instant; readonly steps: readonly Timed[] }

const wholeSeconds = (ms: number) => workingMs(Math.max(leastMs, Math.round(ms / 1000) * 1000))

/** A story that began at an instant. Some of it may lie in the future still. */
export function scheduleFrom(story: Story, raisedAt: Instant, pace: Pace, dice: Dice): Schedule {
  const gaps = gapsOf(story.slice(0, -1), story.at(-1) ?? null, pace, dice)
  let at = raisedAt
  const steps = story.map((act, i): Timed => {
    const { clock, ms } = gaps[i] as Gap
    at = addWorkingTime(clock, at, wholeSeconds(ms))
    return { act, at }
  })
  return { raisedAt, steps }
}

/** A story that stands after its last act at `now`: reckoned backwards, so that the time left is what it should be. */
export function scheduleUntil(story: Story, now: Instant, pace: Pace, dice: Dice): Schedule {
  const gaps = gapsOf(story, null, pace, dice)
  let at = now
  const steps: Timed[] = []
  story.toReversed().forEach((act, back) => {
    at = backFrom(at, gaps[story.length - back])
    steps.unshift({ act, at })
  })
  return { raisedAt: inOfficeHours(pace, backFrom(at, gaps[0]), dice), steps }
}

const backFrom = (at: Instant, gap: Gap | undefined): Instant =>
  gap === undefined ? at : subtractWorkingTime(gap.clock, at, wholeSeconds(gap.ms))

/** Nobody asks at night: what would be asked then was asked in the evening before. */
function inOfficeHours({ customer }: Pace, at: Instant, dice: Dice): Instant {
  const beforeClosing = wholeSeconds(dice.between(2, 50) * leastMs)
  const closing = isWorkingTime(customer, at) ? undefined : previousClosing(customer, at)
  return closing === undefined ? at : subtractWorkingTime(customer, closing, beforeClosing)
}
