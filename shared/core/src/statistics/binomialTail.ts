/**
 * The chance of at least `atLeast` successes in `n` trials that each succeed with probability `p`.
 *
 * Throws unless both counts are whole numbers from 0 and `p` lies from 0 to 1. Exact but for rounding: the terms are
 * added from the first one on, each from the one before it.
 */
export function binomialTail(atLeast: number, n: number, p: number): number {
  if (!Number.isSafeInteger(atLeast) || !Number.isSafeInteger(n) || atLeast < 0 || n < 0 || !(p >= 0 && p <= 1))
    throw new RangeError(`at least ${atLeast} of ${n} at ${p} is not a question about counts`)
  if (atLeast === 0) return 1
  if (atLeast > n || p === 0) return 0
  if (p === 1) return 1
  // Below the middle the other tail is the shorter one.
  if (atLeast <= n * p) return 1 - binomialTail(n - atLeast + 1, n, 1 - p)
  let term = Math.exp(
    lnFactorial(n) -
      lnFactorial(atLeast) -
      lnFactorial(n - atLeast) +
      atLeast * Math.log(p) +
      (n - atLeast) * Math.log1p(-p),
  )
  let sum = 0
  for (let k = atLeast; k <= n && term > sum * Number.EPSILON; k++) {
    sum += term
    term *= ((n - k) / (k + 1)) * (p / (1 - p))
  }
  return Math.min(1, sum)
}

/** Stirling's series (NIST Digital Library of Mathematical Functions, 5.11.1), shifted to where it is exact enough. */
function lnFactorial(n: number): number {
  let shift = 0
  let x = n + 1
  for (; x < 10; x++) shift += Math.log(x)
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift
}
