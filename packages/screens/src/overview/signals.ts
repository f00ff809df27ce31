import type { OverviewView } from '@counterpart/contract'

type OnTime = OverviewView['onTimeOverTime']
type Period = OnTime['points'][number]

/** Something changed: in one period, or since a row of them began. */
export type Told =
  | { readonly kind: 'below' | 'above'; readonly period: Period }
  | { readonly kind: 'row-below' | 'row-above'; readonly period: Period; readonly length: number }

export const directionOf = (signal: NonNullable<Period['signal']>): 'worse' | 'better' =>
  signal === 'below' || signal === 'row-below' ? 'worse' : 'better'

/** What the chart has found, newest first. A row is told once, by its last period, and for all that lies outside in it. */
export function signalsIn({ points, chart }: Pick<OnTime, 'points' | 'chart'>): readonly Told[] {
  if (chart.kind !== 'chart') return []
  const { centre } = chart
  const judged = points.filter(({ limits }) => limits !== null)
  const sideOf = ({ onTime }: Period) => (onTime.kind === 'figure' ? Math.sign(onTime.value - centre) : 0)
  const rows: Period[][] = []
  for (const period of judged) {
    const last = rows.at(-1)
    if (last?.[0] && sideOf(last[0]) === sideOf(period)) last.push(period)
    else rows.push([period])
  }
  return rows.flatMap(toldOf).toReversed()
}

function toldOf(row: readonly Period[]): readonly Told[] {
  const kind = row.find(({ signal }) => signal === 'row-below' || signal === 'row-above')?.signal
  const period = row.at(-1)
  if (period && (kind === 'row-below' || kind === 'row-above')) return [{ kind, period, length: row.length }]
  return row.flatMap((one) =>
    one.signal === 'below' || one.signal === 'above' ? [{ kind: one.signal, period: one }] : [],
  )
}
