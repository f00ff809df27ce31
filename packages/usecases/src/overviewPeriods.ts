import {
  type Figure,
  type Instant,
  type Interval,
  monthStarts,
  type NotEnoughData,
  rateFigure,
  type Signal,
  shareChart,
  weekStarts,
} from '@counterpart/core'
import type { Quarter, Span } from './ports.ts'

/** A week or a month. */
type Step = {
  readonly from: Instant
  readonly until: Instant
  /** false while it is under way, or where the period that was asked for cuts it. */
  readonly complete: boolean
}
export type OverviewPeriod = Step & { readonly raised: number; readonly delivered: number }
export type OnTimePoint = Step & {
  /** Of what was delivered in it and promised a resolution: the share within the goal. */
  readonly onTime: Figure
  /** Where chance alone would have the share; null where it cannot be judged. */
  readonly limits: Interval | null
  readonly signal: Signal | null
}
export type OnTimeChart =
  | {
      readonly kind: 'chart'
      readonly method: 'p' | 'laney-p-prime'
      readonly centre: number
      readonly sigmaZ: number
      /** How many periods it rests on. */
      readonly n: number
    }
  | NotEnoughData

type By = 'week' | 'month'
/** All oldest first. */
export type OverTime = {
  readonly by: By
  readonly periods: readonly OverviewPeriod[]
  readonly onTimeOverTime: {
    readonly by: By
    readonly points: readonly OnTimePoint[]
    readonly chart: OnTimeChart
  }
}

const quarterMs = 900_000
/** More columns than this are thinner than the eye: then months are told. */
const mostWeeks = 106
/** Below this a share of a period says more about chance than about work. */
const minimum = 10

type Asked = { readonly asked: Span; readonly now: Instant; readonly timeZone: string }

/**
 * What happened in each week, or in each month of a long time, and whether the on-time rate moved by more than chance.
 * Where too little is delivered in a week to judge it, that is told by month.
 */
export function overTime(traffic: readonly Quarter[], about: Asked): OverTime {
  const by = isLong(traffic, about) ? 'month' : 'week'
  const counted = countedBy(by, traffic, about)
  const judged = judgedBy(by, counted)
  const byMonth =
    judged.chart.kind === 'chart' || by === 'month' ? judged : judgedBy('month', countedBy('month', traffic, about))
  return {
    by,
    periods: counted.map(({ promised: _, kept: __, ...period }) => period),
    onTimeOverTime: byMonth.chart.kind === 'chart' ? byMonth : judged,
  }
}

type CountedStep = OverviewPeriod & { readonly promised: number; readonly kept: number }

function countedBy(by: By, traffic: readonly Quarter[], { asked, now, timeZone }: Asked): readonly CountedStep[] {
  const span = spanOf(traffic, asked)
  if (!span) return []
  const starts = (by === 'week' ? weekStarts : monthStarts)(timeZone, span.from, span.until)
  const { from: first = Number.NEGATIVE_INFINITY, until: last = Number.POSITIVE_INFINITY } = asked
  const counted = starts.slice(0, -1).map((from, i) => {
    const until = starts[i + 1] as Instant
    const complete = from >= first && until <= last && until <= now
    return { from, until, complete, raised: 0, delivered: 0, promised: 0, kept: 0 }
  })
  let at = 0
  for (const { quarter, ...counts } of traffic) {
    while (at + 1 < counted.length && quarter * quarterMs >= (counted[at + 1]?.from ?? 0)) at++
    const step = counted[at]
    if (!step) break
    for (const name of ['raised', 'delivered', 'promised', 'kept'] as const) step[name] += counts[name]
  }
  return counted
}

function judgedBy(by: By, counted: readonly CountedStep[]): OverTime['onTimeOverTime'] {
  const judged = counted.filter(({ complete, promised }) => complete && promised >= minimum)
  const chart = shareChart(judged.map(({ kept, promised }) => ({ x: kept, n: promised })))
  const pointOf = new Map(chart.kind === 'chart' ? judged.map((step, i) => [step, chart.points[i]]) : [])
  return {
    by,
    points: counted.map((step) => {
      const { from, until, complete, promised, kept } = step
      const point = pointOf.get(step)
      const onTime = rateFigure(kept, promised, { minimum })
      return { from, until, complete, onTime, limits: point?.limits ?? null, signal: point?.signal ?? null }
    }),
    chart: chart.kind === 'chart' ? withoutPoints(chart) : chart,
  }
}

const withoutPoints = ({ points, ...chart }: Extract<ReturnType<typeof shareChart>, { kind: 'chart' }>) => ({
  ...chart,
  n: points.length,
})

/** From the first thing that happened to the last, where the period that was asked for is open. */
function spanOf(traffic: readonly Quarter[], asked: Span): { from: Instant; until: Instant } | null {
  const first = traffic[0]
  const last = traffic.at(-1)
  if (!first || !last) return null
  const from = asked.from ?? ((first.quarter * quarterMs) as Instant)
  return { from, until: asked.until ?? (Math.max((last.quarter + 1) * quarterMs, from + 1) as Instant) }
}

function isLong(traffic: readonly Quarter[], { asked }: Asked): boolean {
  const span = spanOf(traffic, asked)
  return span !== null && span.until - span.from > mostWeeks * 7 * 86_400_000
}
