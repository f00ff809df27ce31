import { type Figure, type Interval, type Minimum, notEnoughData } from './figure.ts'
import { twoSidedZ } from './normal.ts'

/**
 * Where the true share lies when `successes` of `n` were seen.
 *
 * Keeps its promise at 0 of n and n of n, where the textbook p ± z·se shrinks to nothing.
 * Throws unless `n` is a whole number from 1 and `successes` one from 0 to `n`.
 * Source: Wilson 1927; Newcombe 1998, Stat Med 17:857–872, method 3.
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  assertCounts(successes, n)
  const z2 = twoSidedZ(confidence) ** 2
  const p = successes / n
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return exactAtTheEnds(successes, n, { low: centre - half, high: centre + half })
}

/**
 * The same with continuity correction: wider, for those who must compare with a tool that corrects.
 *
 * Source: Newcombe 1998, Stat Med 17:857–872, method 4.
 */
export function wilsonIntervalContinuityCorrected(successes: number, n: number, confidence = 0.95): Interval {
  assertCounts(successes, n)
  const z = twoSidedZ(confidence)
  const z2 = z * z
  const p = successes / n
  const q = 1 - p
  const scale = 2 * (n + z2)
  // At 0 and n one of the roots may be of a negative number: those ends are exact and need no formula.
  const low = (2 * n * p + z2 - 1 - z * Math.sqrt(z2 - 2 - 1 / n + 4 * p * (n * q + 1))) / scale
  const high = (2 * n * p + z2 + 1 + z * Math.sqrt(z2 + 2 - 1 / n + 4 * p * (n * q - 1))) / scale
  return exactAtTheEnds(successes, n, { low, high })
}

/** A share with its Wilson interval, or how many observations it lacks. Counts as for {@link wilsonInterval}, but `n` may be 0. */
export function rateFigure(successes: number, n: number, { minimum }: Minimum): Figure {
  const needed = Math.max(minimum, 1)
  if (n > 0) assertCounts(successes, n)
  else if (n !== 0 || successes !== 0) throw new RangeError(`${successes} of ${n} is not a count`)
  if (n < needed) return notEnoughData(n, needed)
  const { low, high } = wilsonInterval(successes, n)
  return { kind: 'figure', value: successes / n, low, high, n, confidence: 0.95, method: 'wilson' }
}

const exactAtTheEnds = (successes: number, n: number, { low, high }: Interval): Interval => ({
  low: successes === 0 ? 0 : low,
  high: successes === n ? 1 : high,
})

function assertCounts(successes: number, n: number) {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(n) || n < 1 || successes < 0 || successes > n)
    throw new RangeError(`${successes} of ${n} is not a count`)
}
