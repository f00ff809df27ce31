import type { OverviewView } from '@counterpart/contract'
import { type DepartmentId, id, instant, rateFigure } from '@counterpart/core'

const day = 86_400_000
const daysAgo = (days: number) => instant(instant('2026-07-07T10:00+08:00') - days * day)
const monday = instant('2026-06-29T00:00+08:00')

const weeks = Array.from({ length: 10 }, (_, i) => i - 9).map((week) => ({
  week,
  from: instant(monday + (week + 1) * 7 * day),
  until: instant(monday + (week + 2) * 7 * day),
  complete: week < 0,
}))

/** Figures of a small company over ten weeks, the last under way. */
export const anOverview = (change: Partial<OverviewView> = {}): OverviewView => ({
  period: { from: null, until: null, timeZone: 'Asia/Shanghai' },
  extent: { first: instant('2016-02-29T10:00Z'), last: instant('2026-07-07T01:00Z'), n: 21_009 },
  openByProvider: [
    { provider: id<DepartmentId>('it'), open: 7, breached: 2 },
    { provider: id<DepartmentId>('hr'), open: 3, breached: 0 },
  ],
  openByState: [{ state: 'new', n: 10 }],
  onTime: { kind: 'figure', value: 0.84, low: 0.78, high: 0.89, n: 177, confidence: 0.95, method: 'wilson' },
  onTimeByProvider: [
    {
      provider: id<DepartmentId>('it'),
      figure: { kind: 'figure', value: 0.9, low: 0.81, high: 0.95, n: 80, confidence: 0.95, method: 'wilson' },
    },
    { provider: id<DepartmentId>('hr'), figure: { kind: 'not-enough-data', n: 4, needed: 10 } },
  ],
  ratings: {
    invited: 160,
    rated: 92,
    low: 7,
    process: rateFigure(71, 92, { minimum: 10 }),
    result: rateFigure(83, 92, { minimum: 10 }),
    byProvider: [
      {
        ...{ provider: id<DepartmentId>('it'), invited: 150, rated: 86, low: 6 },
        process: rateFigure(67, 86, { minimum: 10 }),
        result: rateFigure(78, 86, { minimum: 10 }),
      },
      {
        ...{ provider: id<DepartmentId>('hr'), invited: 10, rated: 6, low: 1 },
        process: rateFigure(4, 6, { minimum: 10 }),
        result: rateFigure(5, 6, { minimum: 10 }),
      },
    ],
  },
  waiting: {
    p50: { kind: 'figure', value: 95, low: 80, high: 120, n: 172, confidence: 0.95, method: 'kaplan-meier-log-log' },
    p90: { kind: 'not-enough-data', n: 8, needed: 12 },
    delivered: 172,
    open: 10,
  },
  openByAge: [
    { fromDays: 0, untilDays: 1, raisedFrom: daysAgo(1), raisedUntil: null, open: 4, breached: 0 },
    { fromDays: 1, untilDays: 3, raisedFrom: daysAgo(3), raisedUntil: daysAgo(1), open: 5, breached: 1 },
    { fromDays: 3, untilDays: null, raisedFrom: null, raisedUntil: daysAgo(3), open: 1, breached: 1 },
  ],
  by: 'week',
  periods: weeks.map(({ week, ...step }) => ({ ...step, raised: 20 + week, delivered: 18 })),
  onTimeOverTime: {
    by: 'week',
    points: weeks.map(({ week, ...step }) => ({
      ...step,
      onTime: rateFigure(week === -3 ? 4 : week === 0 ? 2 : 16, week === 0 ? 4 : 18, { minimum: 10 }),
      limits: week < 0 ? { low: 0.5, high: 1 } : null,
      signal: week === -3 ? ('below' as const) : null,
    })),
    chart: { kind: 'chart', method: 'p', centre: 0.81, sigmaZ: 1, n: 9 },
  },
  names: {
    departments: {
      it: { en: 'Workplace Technology', 'zh-CN': '信息技术部' },
      hr: { en: 'People', 'zh-CN': '人力资源部' },
    },
    services: {},
    people: {},
  },
  ...change,
})
