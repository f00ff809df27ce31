import { dayMs, msOfDay } from './civilDate.ts'
import type { Shift } from './workingCalendar.ts'

/** Hours within one date, in milliseconds from its midnight. */
export type Hours = { readonly from: number; readonly to: number }

export const wholeDate: Hours = { from: 0, to: dayMs }

/** The part of shifts that lies on the date they begin on. Throws a RangeError on a time that does not exist. */
export const ownPart = (shifts: readonly Shift[] = []): readonly Hours[] =>
  shifts.map(hoursOf).map(({ from, to }) => ({ from, to: to <= from ? dayMs : to }))

/** The part of shifts that runs past midnight, on the date after the one they begin on. */
export const tailPart = (shifts: readonly Shift[] = []): readonly Hours[] =>
  shifts
    .map(hoursOf)
    .filter(({ from, to }) => to <= from && to > 0)
    .map(({ to }) => ({ from: 0, to }))

/** In order, and apart from each other. */
export function union(hours: readonly Hours[]): readonly Hours[] {
  const joined: Hours[] = []
  for (const next of hours.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last === undefined || next.from > last.to) joined.push(next)
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
  }
  return joined
}

export const without = (hours: readonly Hours[], taken: readonly Hours[]): readonly Hours[] =>
  taken.reduce<readonly Hours[]>(
    (left, gone) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, gone.from) },
          { from: Math.max(from, gone.to), to },
        ])
        .filter(({ from, to }) => from < to),
    hours,
  )

function hoursOf([opening, closing]: Shift): Hours {
  const from = msOfDay(opening)
  const to = msOfDay(closing)
  if (from === undefined || to === undefined || from === dayMs) {
    throw new RangeError(`no such hours: ${opening} to ${closing}`)
  }
  return { from, to }
}
