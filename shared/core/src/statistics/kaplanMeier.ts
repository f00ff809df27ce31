import type { Interval } from './figure.ts'
import { twoSidedZ } from './normal.ts'

/** How many waits ended after this long, and how many had lasted this long and were still open. Any unit, from 0. */
export type Observation = { readonly duration: number; readonly events: number; readonly censored: number }

/** What holds from this duration until that of the next step. */
export type SurvivalStep = Interval & {
  readonly duration: number
  /** Waits that had lasted at least this long. */
  readonly atRisk: number
  readonly events: number
  /** The share that lasts longer than `duration`. */
  readonly survival: number
}

/** The share still waiting, as a curve that falls at every duration at which a wait ended. Before the first step all wait. */
export type SurvivalCurve = {
  readonly events: number
  readonly censored: number
  readonly confidence: number
  readonly steps: readonly SurvivalStep[]
}

/** `undefined`: the curve, or the limit, does not come down so far. */
export type SurvivalQuantile = {
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

/**
 * How long things last when some of them have not ended yet: an open wait
 * counts until now and is neither left out nor taken for ended.
 *
 * In any order and any grouping; waits that end and waits that are censored at
 * the same duration count as ended first. Limits are Greenwood's on the
 * log(−log) scale, so they stay within 0 and 1. Once all waits have ended the
 * low limit is 0 and the high one stays where it was: the formula has no
 * answer there, and survival cannot rise again.
 *
 * Throws on a negative or infinite duration and on counts that are not whole numbers from 0.
 * Source: Kaplan & Meier 1958, JASA 53:457–481; Kalbfleisch & Prentice 1980 for the limits.
 */
export function kaplanMeier(observations: readonly Observation[], confidence = 0.95): SurvivalCurve {
  const z = twoSidedZ(confidence)
  const groups = groupedByDuration(observations)
  let events = 0
  let censored = 0
  for (const group of groups) {
    events += group.events
    censored += group.censored
  }
  const steps: SurvivalStep[] = []
  let atRisk = events + censored
  let survival = 1
  let greenwood = 0
  let high = 1
  for (const group of groups) {
    const left = atRisk - group.events
    if (group.events > 0) {
      survival = left === 0 ? 0 : survival * (left / atRisk)
      greenwood += group.events / (atRisk * left)
      const spread = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(survival))
      if (left > 0) high = survival ** (1 / spread)
      const low = left > 0 ? survival ** spread : 0
      steps.push({ duration: group.duration, atRisk, events: group.events, survival, low, high })
    }
    atRisk = left - group.censored
  }
  return { events, censored, confidence, steps }
}

/** The share still waiting after `duration`. */
export const survivalAt = (curve: SurvivalCurve, duration: number): number =>
  curve.steps.findLast((step) => step.duration <= duration)?.survival ?? 1

/**
 * The duration within which a share `p` has ended: the first at which the
 * curve is at or below 1 − p, or the middle of the step that lies exactly
 * there. Its interval holds every duration at which the limits of the curve
 * allow 1 − p; `high` is where they first forbid it.
 *
 * @param p strictly between 0 and 1.
 * Source: Brookmeyer & Crowley 1982, Biometrics 38:29–41, with the limits of {@link kaplanMeier}.
 */
export function survivalQuantile({ steps }: SurvivalCurve, p: number): SurvivalQuantile {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile needs a share strictly between 0 and 1, not ${p}`)
  const left = 1 - p
  // Survival is a product of many ratios: 10 of 20 comes out beside 0.5, not at it.
  const rounding = 1e-9
  const at = steps.findIndex((step) => step.survival <= left + rounding)
  const first = steps[at]
  const next = steps[at + 1]
  const isLevel = first && next && first.survival >= left - rounding
  return {
    value: isLevel ? (first.duration + next.duration) / 2 : first?.duration,
    low: steps.find((step) => step.low <= left)?.duration,
    high: steps.find((step) => step.high < left)?.duration,
  }
}

function groupedByDuration(observations: readonly Observation[]): Observation[] {
  for (const { duration, events, censored } of observations) {
    if (!Number.isFinite(duration) || duration < 0) throw new RangeError(`${duration} is not a duration`)
    if (!isCount(events) || !isCount(censored)) throw new RangeError(`${events} and ${censored} are not counts`)
  }
  const inOrder = observations.toSorted((a, b) => a.duration - b.duration)
  const groups: Observation[] = []
  for (const one of inOrder) {
    const last = groups.at(-1)
    if (last?.duration !== one.duration) groups.push(one)
    else
      groups[groups.length - 1] = {
        duration: last.duration,
        events: last.events + one.events,
        censored: last.censored + one.censored,
      }
  }
  return groups
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0
