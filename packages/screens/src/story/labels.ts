import { within } from '../charts/ticks.ts'

export type Label = { readonly x: number; readonly width: number; readonly text: string }
export type PlacedLabel = Label & { readonly middle: number; readonly line: number }

/** Puts labels as near to their marks as they can be inside `from` to `to`, and on further lines where they would meet. */
export function placeLabels<L extends Label>(
  labels: readonly L[],
  from: number,
  to: number,
): readonly (L & PlacedLabel)[] {
  const ends: number[] = []
  return labels
    .toSorted((a, b) => a.x - b.x)
    .map((label) => {
      const middle = from + within(label.x - from, label.width, to - from)
      const start = middle - label.width / 2
      const free = ends.findIndex((end) => end + 10 <= start)
      const line = free < 0 ? ends.length : free
      ends[line] = middle + label.width / 2
      return { ...label, middle, line }
    })
}
