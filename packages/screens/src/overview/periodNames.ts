import type { Language } from '@counterpart/core'

/** Writes the beginning of a week, or a month, as an axis has room for. */
export function periodNames(
  { by, count, timeZone }: { readonly by: 'week' | 'month'; readonly count: number; readonly timeZone: string },
  language: Language,
): (at: number) => string {
  // A year touches 54 weeks at most; the name of the period says which year it is.
  const year = count > 54 && { year: '2-digit' as const }
  const options: Intl.DateTimeFormatOptions =
    by === 'month' ? { month: 'short', year: '2-digit' } : { month: 'short', day: 'numeric', ...year }
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone })
  return (at) => format.format(at)
}
