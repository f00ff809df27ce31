import type { OpenInterval } from '@counterpart/core'

/**
 * Working time with nothing to spare: a table of the open stretches of one fixed span, made in advance, with sums and
 * buckets. It never grows, and asked about another time it answers nonsense. What the engine is measured against.
 */
export type LowerBound = {
  readonly from: number
  /** Start of a stretch and the open time before it, in turn. */
  readonly table: Float64Array
  readonly byTime: Int32Array
  readonly byOpen: Int32Array
}

const bucket = 2 ** 25

export function lowerBound(open: readonly OpenInterval[], from: number, to: number): LowerBound {
  const table = new Float64Array(2 * open.length + 4)
  table[0] = from
  let sum = 0
  for (const [i, stretch] of open.entries()) {
    table[2 * i + 2] = stretch.from
    table[2 * i + 3] = sum
    sum += stretch.to - stretch.from
  }
  table[2 * open.length + 2] = Number.POSITIVE_INFINITY
  table[2 * open.length + 3] = sum
  const index = (length: number, column: number, passes: (value: number, limit: number) => boolean, first: number) => {
    let i = 0
    return Int32Array.from({ length: Math.ceil(length / bucket) }, (_, b) => {
      while (i < 2 * open.length && passes(table[i + column] as number, first + b * bucket)) i += 2
      return i
    })
  }
  return {
    from,
    table,
    byTime: index(to - from, 2, (start, limit) => start <= limit, from),
    byOpen: index(sum, 3, (end, limit) => end < limit, 0),
  }
}

function openBefore(bound: LowerBound, at: number): number {
  const { table } = bound
  let i = bound.byTime[((at - bound.from) / bucket) | 0] as number
  while ((table[i + 2] as number) <= at) i += 2
  const open = (table[i + 1] as number) + (at - (table[i] as number))
  const most = table[i + 3] as number
  return open < most ? open : most
}

export const boundBetween = (bound: LowerBound, from: number, to: number): number =>
  openBefore(bound, to) - openBefore(bound, from)

export function boundAdd(bound: LowerBound, from: number, ms: number): number {
  const { table } = bound
  const open = openBefore(bound, from) + ms
  let i = bound.byOpen[(open / bucket) | 0] as number
  while ((table[i + 3] as number) < open) i += 2
  return (table[i] as number) + (open - (table[i + 1] as number))
}
