import { type Figure, type Minimum, notEnoughData } from './figure.ts'
import { kaplanMeier, type Observation, survivalQuantile } from './kaplanMeier.ts'

/**
 * How long people wait: the duration within which a share `p` of the waits
 * ends, with those that are still open counted as open. Its `n` is the number
 * of ended waits, which is what the interval rests on.
 *
 * Too few have ended when the interval has no upper end; `needed` then says how
 * many must have ended at the least, should the longest open waits end next.
 *
 * @param p strictly between 0 and 1: 0.5 for the median, 0.9 for nine in ten.
 */
export function waitingFigure(
  p: number,
  observations: readonly Observation[],
  { minimum }: Partial<Minimum> = {},
): Figure {
  const curve = kaplanMeier(observations)
  const n = curve.events
  const { value, low, high } = survivalQuantile(curve, p)
  const isBounded = value !== undefined && low !== undefined && high !== undefined
  if (isBounded && n >= (minimum ?? 1))
    return { kind: 'figure', value, low, high, n, confidence: 0.95, method: 'kaplan-meier-log-log' }
  return notEnoughData(n, Math.max(minimum ?? 1, isBounded ? n : endedNeeded(p, observations, n)))
}

/** The fewest ended waits that could bound the quantile, given those that have ended and those that are open. */
function endedNeeded(p: number, observations: readonly Observation[], ended: number): number {
  const longestFirst = observations.toSorted((a, b) => b.duration - a.duration)
  const open = longestFirst.reduce((sum, { censored }) => sum + censored, 0)
  const isBoundedAfter = (ending: number) => hasUpperEnd(p, endLongest(longestFirst, ending))
  if (isBoundedAfter(open)) return ended + leastThat(isBoundedAfter, 0, open)
  return Math.max(ended + open + 1, smallestEnded(p))
}

const hasUpperEnd = (p: number, observations: readonly Observation[]) =>
  survivalQuantile(kaplanMeier(observations), p).high !== undefined

function endLongest(longestFirst: readonly Observation[], ending: number): Observation[] {
  let left = ending
  return longestFirst.map(({ duration, events, censored }) => {
    const end = Math.min(left, censored)
    left -= end
    return { duration, events: events + end, censored: censored - end }
  })
}

/** The fewest waits, all ended and no two alike, that bound the quantile. */
function smallestEnded(p: number): number {
  const isBounded = (n: number) =>
    hasUpperEnd(
      p,
      Array.from({ length: n }, (_, duration) => ({ duration, events: 1, censored: 0 })),
    )
  let enough = 2
  while (!isBounded(enough)) enough *= 2
  return leastThat(isBounded, 1, enough)
}

/** The least whole number above `tooFew` that passes, by halving; `enough` is known to. */
function leastThat(passes: (n: number) => boolean, tooFew: number, enough: number): number {
  if (enough - tooFew <= 1) return enough
  const middle = Math.floor((tooFew + enough) / 2)
  return passes(middle) ? leastThat(passes, tooFew, middle) : leastThat(passes, middle, enough)
}
