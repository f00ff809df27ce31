/**
 * The open time of a span [from, to) as a table: B(t), the open milliseconds from `from` to t, and its two inverses.
 *
 * Entry i of the table is where an open stretch starts and how much was open before it, side by side, so that a question
 * reads one piece of memory. A stretch ends where the open time of the next entry is used up. Before the first stretch
 * and after the last stands one entry without length, so that no search has to count.
 */
export type OpenSpan = {
  readonly from: number
  readonly to: number
  /** All open milliseconds. */
  readonly openMs: number
  readonly table: Float64Array
  /** For each `bucketMs` of time: the place in the table of the last stretch that has started when it begins. */
  readonly byTime: Int32Array
  /** For each `bucketMs` of open time: the place of the first stretch that does not end before it begins. */
  readonly byOpen: Int32Array
}

/** About nine hours: a search begins at most a shift or two before its answer. A power of two divides without rounding. */
const bucketMs = 2 ** 25
const perMs = 1 / bucketMs

/** Written so that NaN is not within. */
export const isWithin = ({ from, to }: OpenSpan, at: number): boolean => at >= from && at < to

/** The open milliseconds of the span before an instant in it. */
export function openBefore({ from, table, byTime }: OpenSpan, at: number): number {
  let i = byTime[((at - from) * perMs) | 0] as number
  while ((table[i + 2] as number) <= at) i += 2
  const open = (table[i + 1] as number) + (at - (table[i] as number))
  const most = table[i + 3] as number
  return open < most ? open : most
}

/** Whether the span is open at an instant in it. */
export function isOpenAt({ from, table, byTime }: OpenSpan, at: number): boolean {
  let i = byTime[((at - from) * perMs) | 0] as number
  while ((table[i + 2] as number) <= at) i += 2
  return (table[i + 1] as number) + (at - (table[i] as number)) < (table[i + 3] as number)
}

/** The earliest instant with so much open time before it: more than nothing, at most all of the span. */
export function earliestAt({ table, byOpen }: OpenSpan, open: number): number {
  let i = byOpen[(open * perMs) | 0] as number
  while ((table[i + 3] as number) < open) i += 2
  return (table[i] as number) + (open - (table[i + 1] as number))
}

/** The latest instant with so much open time before it: less than all of the span. */
export function latestAt({ table, byOpen }: OpenSpan, open: number): number {
  let i = byOpen[(open * perMs) | 0] as number
  while ((table[i + 3] as number) <= open) i += 2
  return (table[i] as number) + (open - (table[i + 1] as number))
}

/** @param stretches start and end in turn, in order; those that touch are joined */
export function openSpan(from: number, to: number, stretches: readonly number[]): OpenSpan {
  const table = new Float64Array(stretches.length + 4)
  const byTime = new Int32Array(Math.ceil((to - from) * perMs))
  const byOpen = new Int32Array(byTime.length + 1)
  let last = 0
  let lastEnd = Number.NEGATIVE_INFINITY
  let openMs = 0
  let timeBucket = 0
  let openBucket = 0
  table[0] = from
  for (let i = 0; i < stretches.length; i += 2) {
    const start = stretches[i] as number
    const end = stretches[i + 1] as number
    if (start !== lastEnd) {
      const started = Math.ceil((start - from) * perMs)
      while (timeBucket < started) byTime[timeBucket++] = last
      last += 2
      table[last] = start
      table[last + 1] = openMs
    }
    lastEnd = end
    openMs += end - start
    const ended = Math.floor(openMs * perMs)
    while (openBucket <= ended) byOpen[openBucket++] = last
  }
  byTime.fill(last, timeBucket)
  table[last + 2] = Number.POSITIVE_INFINITY
  table[last + 3] = openMs
  return { from, to, openMs, table: table.slice(0, last + 4), byTime, byOpen: byOpen.slice(0, openBucket) }
}

/** The open stretches between two instants of the span, cut at both. */
export function stretchesWithin(
  { from: spanFrom, table, byTime }: OpenSpan,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (let i = byTime[((from - spanFrom) * perMs) | 0] as number; (table[i] as number) < to; i += 2) {
    const end = (table[i] as number) + (table[i + 3] as number) - (table[i + 1] as number)
    const stretch = { from: Math.max(table[i] as number, from), to: Math.min(end, to) }
    if (stretch.from < stretch.to) stretches.push(stretch)
  }
  return stretches
}
