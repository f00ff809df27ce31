import type { OverviewView } from '@counterpart/contract'
import type { DepartmentId } from '@counterpart/core'
import { Stack, Text } from '#kit'
import { ControlChart, type ControlPoint } from '../charts/ControlChart.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { HowCounted } from './Metric.tsx'
import { periodNames } from './periodNames.ts'
import { deliveredIn, useRowsBehind, withinPeriod } from './rowsBehind.ts'
import { directionOf, signalsIn, type Told } from './signals.ts'
import { useChartLabels } from './useChartLabels.ts'

/** So many signals are told; the chart shows them all. */
const mostTold = 3

/** The on-time rate over time, and whether it moved by more than chance. */
export function OnTimeOverTime({ view, provider }: { view: OverviewView; provider: DepartmentId | undefined }) {
  const { t, language, number, percent } = useWords()
  const { nav } = useHost()
  const rowsOf = useRowsBehind(provider)
  const labels = useChartLabels()
  const { by, chart, points: judged } = view.onTimeOverTime
  const nameOf = periodNames({ by, count: judged.length, timeZone: view.period.timeZone }, language)
  const points = judged.map(
    ({ from, onTime, limits, signal, complete }): ControlPoint => ({
      id: `${from}`,
      name: nameOf(from),
      n: onTime.n,
      estimate: onTime.kind === 'figure' ? { point: onTime.value, low: onTime.low, high: onTime.high } : null,
      limits,
      signal: signal && directionOf(signal),
      unfinished: !complete,
    }),
  )
  const open = (id: string) => {
    const period = judged.find(({ from }) => `${from}` === id)
    if (period) nav.push(rowsOf({ ...deliveredIn(withinPeriod(period, view)), onTime: 'promised' }))
  }
  return (
    <ControlChart
      title={t(`control.by-${by}`)}
      description={
        <Stack gap="xs">
          <Finding found={view.onTimeOverTime} nameOf={nameOf} />
          <HowCounted name="control" />
        </Stack>
      }
      labels={labels}
      fileName="on-time-over-time"
      points={points}
      centre={chart.kind === 'chart' ? chart.centre : null}
      words={{
        period: t(`traffic.${by}`),
        rate: t('on-time.rate'),
        interval: t('on-time.interval'),
        n: t('on-time.n'),
        limits: t('control.limits'),
        centre: t('control.centre'),
        signal: t('control.signal'),
        better: t('control.better'),
        worse: t('control.worse'),
        unfinished: t('traffic.unfinished'),
        notEnough: t('figure.not-enough-data'),
      }}
      formatRate={(rate) => percent(rate)}
      formatCount={(n) => number(n)}
      onOpen={open}
    />
  )
}

type FindingProps = { found: OverviewView['onTimeOverTime']; nameOf: (at: number) => string }

/** What changed, and whether it is real. */
function Finding({ found, nameOf }: FindingProps) {
  const { t } = useWords()
  const { by, chart } = found
  if (chart.kind !== 'chart') return <Text>{t(`control.too-few.${by}`, { n: chart.n, needed: chart.needed })}</Text>
  const signals = signalsIn(found)
  if (signals.length === 0) return <Text>{t(`control.none.${by}`, { n: chart.n })}</Text>
  return (
    <Stack gap="xs">
      {signals.slice(0, mostTold).map((told) => (
        <Text key={`${told.period.from}`} role="strong">
          <SignalText told={told} centre={chart.centre} by={by} nameOf={nameOf} />
        </Text>
      ))}
      {signals.length > mostTold && <Text>{t('control.more', { n: signals.length - mostTold })}</Text>}
    </Stack>
  )
}

type SignalTextProps = { told: Told; centre: number; by: OverviewView['by']; nameOf: (at: number) => string }

function SignalText({ told, centre, by, nameOf }: SignalTextProps) {
  const { t, percent, number } = useWords()
  const { period } = told
  const name = t(`control.name.${by}`, { name: nameOf(period.from) })
  if (told.kind === 'row-below' || told.kind === 'row-above')
    return <>{t(`control.${told.kind}.${by}`, { name, n: told.length, centre: percent(centre) })}</>
  const { onTime, limits } = period
  if (onTime.kind !== 'figure' || limits === null) return null
  return (
    <>
      {t(`control.${told.kind}`, {
        name,
        rate: percent(onTime.value),
        n: number(onTime.n),
        low: percent(limits.low),
        high: percent(limits.high),
      })}
    </>
  )
}
