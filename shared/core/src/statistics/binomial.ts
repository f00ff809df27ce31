/**
 * The fewest successes of `n` tries that chance stays at or below with at least the given probability, exactly: summed
 * over the distribution, in logarithms, because (1 − p)ⁿ may be too small for a number.
 *
 * @param n whole, from 1 @param p from 0 to 1 @param probability strictly between 0 and 1
 */
export function binomialQuantile(n: number, p: number, probability: number): number {
  if (!(Number.isSafeInteger(n) && n >= 1 && p >= 0 && p <= 1 && probability > 0 && probability < 1))
    throw new RangeError(`no quantile of ${n} tries at ${p} for ${probability}`)
  if (p === 0) return 0
  if (p === 1) return n
  const odds = Math.log(p / (1 - p))
  let logOfOne = n * Math.log1p(-p)
  let atMost = Math.exp(logOfOne)
  let successes = 0
  while (atMost < probability && successes < n) {
    logOfOne += Math.log((n - successes) / (successes + 1)) + odds
    successes++
    atMost += Math.exp(logOfOne)
  }
  return successes
}
