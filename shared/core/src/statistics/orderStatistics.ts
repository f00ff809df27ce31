/** Ranks among the sorted values, counted from 1. */
export type Ranks = { readonly lower: number; readonly upper: number }

/** What each side of a two-sided interval at 95 % may miss. */
const tailShare = 0.025

/**
 * The fewest values whose smallest and largest hold the true percentile with
 * 95 % confidence: below that, all of them may well lie on one side of it.
 */
export function smallestSampleFor(p: number): number {
  assertInside(p)
  return Math.ceil(Math.log(tailShare) / Math.log(Math.max(p, 1 - p)))
}

/**
 * The two values that hold the true percentile with at least 95 % confidence:
 * how many of `n` values lie below it is binomial, so the ranks are exact
 * binomial quantiles with at most 2.5 % beyond each.
 *
 * Throws when `n` is below {@link smallestSampleFor}.
 * Source: David & Nagaraja 2003, Order Statistics, section 7.1.
 */
export function percentileRanks(n: number, p: number): Ranks {
  if (n < smallestSampleFor(p)) throw new RangeError(`${n} values do not bound a percentile at ${p}`)
  return { lower: lowerRank(n, p), upper: n + 1 - lowerRank(n, 1 - p) }
}

/** The largest rank r with P(fewer than r of n values lie below) ≤ 2.5 %. */
function lowerRank(n: number, p: number): number {
  // Weights relative to the most likely count: no factorial overflows, and the far tails vanish by themselves.
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const negligible = 1e-18
  const downward: number[] = []
  for (let k = mode, weight = 1; k > 0 && weight > negligible; k--) {
    weight *= (k * (1 - p)) / ((n - k + 1) * p)
    downward.push(weight)
  }
  let total = 1
  for (const weight of downward) total += weight
  for (let k = mode, weight = 1; k < n && weight > negligible; k++) {
    weight *= ((n - k) * p) / ((k + 1) * (1 - p))
    total += weight
  }
  let rank = mode - downward.length
  let missed = 0
  for (const weight of [...downward.reverse(), 1]) {
    missed += weight / total
    if (missed > tailShare) break
    rank++
  }
  return rank
}

function assertInside(p: number) {
  if (!(p > 0 && p < 1)) throw new RangeError(`an interval needs a share strictly between 0 and 1, not ${p}`)
}
