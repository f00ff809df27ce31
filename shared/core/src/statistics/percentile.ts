import { type Figure, type Minimum, notEnoughData } from './figure.ts'
import { percentileRanks, smallestSampleFor } from './orderStatistics.ts'

/**
 * The value below which a share `p` of the values lies, type 7: linear
 * interpolation at position (n − 1)·p + 1 of the sorted values.
 *
 * Throws on no values, on a value that is not finite and on a `p` outside 0 to 1.
 * Source: Hyndman & Fan 1996, Am Stat 50:361–365, definition 7.
 */
export const percentile = (values: readonly number[], p: number): number => percentileOfSorted(sorted(values), p)

/**
 * A percentile (type 7) between the two observed values that hold the true one
 * with at least 95 % confidence, whatever the distribution; or how many values
 * it lacks for that (6 for a median, 36 for p = 0.9).
 *
 * @param p strictly between 0 and 1: no sample bounds the extremes.
 */
export function percentileFigure(values: readonly number[], p: number, { minimum }: Partial<Minimum> = {}): Figure {
  const n = values.length
  const needed = Math.max(minimum ?? 1, smallestSampleFor(p))
  if (n < needed) return notEnoughData(n, needed)
  const inOrder = sorted(values)
  const { lower, upper } = percentileRanks(n, p)
  return {
    kind: 'figure',
    value: percentileOfSorted(inOrder, p),
    low: inOrder[lower - 1] as number,
    high: inOrder[upper - 1] as number,
    n,
    confidence: 0.95,
    method: 'type-7-order-statistics',
  }
}

function percentileOfSorted(inOrder: Float64Array, p: number): number {
  if (inOrder.length === 0) throw new RangeError('no values have no percentile')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a percentile needs a share from 0 to 1, not ${p}`)
  const position = (inOrder.length - 1) * p
  const below = Math.floor(position)
  const from = inOrder[below] as number
  const to = inOrder[Math.min(below + 1, inOrder.length - 1)] as number
  return from === to ? from : from + (position - below) * (to - from)
}

function sorted(values: readonly number[]): Float64Array {
  const foreign = values.find((value) => !Number.isFinite(value))
  if (foreign !== undefined) throw new RangeError(`${foreign} cannot be put in order`)
  return Float64Array.from(values).sort()
}
