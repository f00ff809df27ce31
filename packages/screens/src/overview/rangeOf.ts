import { type Instant, instant, startOfMonth, weekStarts } from '@counterpart/core'
import type { OverviewPeriod } from '../nav/route.ts'

export type Range = { readonly from?: Instant; readonly until?: Instant }

const week = 7 * 86_400_000

/** From and up to when a period goes, in whole weeks, months or years of the reader's zone. */
export function rangeOf(period: OverviewPeriod, now: Instant, timeZone: string): Range {
  if (period === 'all') return {}
  if (period === '13-weeks') {
    const from = weekStarts(timeZone, instant(now - 12 * week), now)[0]
    return from === undefined ? {} : { from }
  }
  if (period === '12-months') {
    const [year, month] = dayOf(now, timeZone)
    return { from: startOfMonth(timeZone, year, month - 11) }
  }
  const year = Number(period.slice('year-'.length))
  return { from: startOfMonth(timeZone, year, 1), until: startOfMonth(timeZone, year + 1, 1) }
}

/** The years in which there is something to see and that are over, newest first. */
export function pastYears(extent: { first: number; last: number } | null, now: Instant, timeZone: string): number[] {
  if (!extent) return []
  const [first] = dayOf(extent.first, timeZone)
  const [last] = dayOf(extent.last, timeZone)
  const [present] = dayOf(now, timeZone)
  const newest = Math.min(last, present - 1)
  return Array.from({ length: Math.max(0, newest - first + 1) }, (_, i) => newest - i)
}

function dayOf(at: number, timeZone: string): readonly [year: number, month: number] {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return [part('year'), part('month')]
}
