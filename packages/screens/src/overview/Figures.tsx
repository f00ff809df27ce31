import type { OverviewView } from '@counterpart/contract'
import { type DepartmentId, ratingQuestions } from '@counterpart/core'
import { useState } from 'react'
import { Button, Grid, Stack } from '#kit'
import { BarChart } from '../charts/BarChart.tsx'
import { ColumnChart } from '../charts/ColumnChart.tsx'
import { IntervalChart } from '../charts/IntervalChart.tsx'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { figureText, shareFormat } from './figureText.ts'
import { HowCounted, Metric } from './Metric.tsx'
import { OnTimeOverTime } from './OnTimeOverTime.tsx'
import { periodNames } from './periodNames.ts'
import { RatingChart, RatingMetrics } from './Ratings.tsx'
import { deliveredIn, raisedIn, useRowsBehind, withinPeriod } from './rowsBehind.ts'
import { useChartLabels } from './useChartLabels.ts'

/** Lines shown before one asks for all. */
const most = 12

type FiguresProps = {
  view: OverviewView
  provider: DepartmentId | undefined
  /** Of one department: comparing it with itself says nothing. */
  ofOne: boolean
}

export function Figures({ view, provider, ofOne }: FiguresProps) {
  const words = useWords()
  const { t, number, duration } = words
  const rowsOf = useRowsBehind(provider)
  const open = view.openByProvider.reduce((sum, line) => sum + line.open, 0)
  const late = view.openByProvider.reduce((sum, line) => sum + line.breached, 0)
  const minutes = (value: number) => duration(value * 60_000)
  const waited = {
    n: view.waiting.delivered + view.waiting.open,
    to: rowsOf({ ...raisedIn(view.period), state: 'not-withdrawn' }),
  }
  return (
    <Stack gap="l">
      <Grid min="medium">
        <Metric
          name="open"
          figure={{ value: number(open), interval: t('metric.open.late', { late }), n: t('metric.open.now') }}
          rows={{ n: open, to: rowsOf({ state: 'open' }) }}
          {...(late > 0 && { tone: 'danger' as const })}
        />
        <Metric
          name="on-time"
          figure={figureText(words, view.onTime, shareFormat(words, view.onTime))}
          rows={{ n: view.onTime.n, to: rowsOf({ ...deliveredIn(view.period), onTime: 'promised' }) }}
        />
        <Metric name="median" figure={figureText(words, view.waiting.p50, minutes)} rows={waited} />
        <Metric name="p90" figure={figureText(words, view.waiting.p90, minutes)} rows={waited} />
      </Grid>
      <OnTimeOverTime view={view} provider={provider} />
      <RatingMetrics view={view} provider={provider} />
      <Grid min="wide">
        <TrafficChart view={view} provider={provider} />
        <AgeChart view={view} provider={provider} />
      </Grid>
      {!ofOne && (
        <Grid min="wide">
          <OpenChart view={view} />
          <OnTimeChart view={view} />
        </Grid>
      )}
      {!ofOne && (
        <Grid min="wide">
          {ratingQuestions.map((question) => (
            <RatingChart key={question} view={view} question={question} />
          ))}
        </Grid>
      )}
    </Stack>
  )
}

type ChartProps = { view: OverviewView; provider: DepartmentId | undefined }

function TrafficChart({ view, provider }: ChartProps) {
  const { t, language, number } = useWords()
  const labels = useChartLabels()
  const { nav } = useHost()
  const rowsOf = useRowsBehind(provider)
  const { by } = view
  const nameOf = periodNames({ by, count: view.periods.length, timeZone: view.period.timeZone }, language)
  const sum = (of: 'raised' | 'delivered') => view.periods.reduce((all, period) => all + period[of], 0)
  const open = (id: string, series: number) => {
    const period = view.periods.find(({ from }) => `${from}` === id)
    if (period) nav.push(rowsOf((series === 0 ? raisedIn : deliveredIn)(withinPeriod(period, view))))
  }
  return (
    <ColumnChart
      title={t(`traffic.by-${by}`)}
      description={
        <>
          {t('traffic.description', {
            ...{ raised: sum('raised'), delivered: sum('delivered') },
            zone: view.period.timeZone,
          })}{' '}
          <HowCounted name="traffic" />
        </>
      }
      labels={labels}
      fileName="traffic"
      periods={view.periods.map(({ from, raised, delivered, complete }) => ({
        id: `${from}`,
        name: nameOf(from),
        values: [raised, delivered],
        unfinished: !complete,
      }))}
      series={[t('traffic.raised'), t('traffic.delivered')]}
      headers={{ period: t(`traffic.${by}`) }}
      unfinished={t('traffic.unfinished')}
      format={number}
      onOpen={open}
    />
  )
}

function AgeChart({ view, provider }: ChartProps) {
  const { t, number } = useWords()
  const labels = useChartLabels()
  const { nav } = useHost()
  const rowsOf = useRowsBehind(provider)
  const bars = view.openByAge.map(({ fromDays, untilDays, open, ...raised }) => ({
    id: `${fromDays}`,
    name:
      untilDays === null
        ? t('age.over', { from: fromDays })
        : fromDays === 0
          ? t('age.under', { until: untilDays })
          : t('age.between', { from: fromDays, until: untilDays }),
    value: open,
    to: rowsOf({ ...raisedIn({ from: raised.raisedFrom, until: raised.raisedUntil }), state: 'open' }),
  }))
  return (
    <BarChart
      title={t('age.title')}
      description={
        <>
          {t('age.description', { n: bars.reduce((sum, { value }) => sum + value, 0) })} <HowCounted name="age" />
        </>
      }
      labels={labels}
      fileName="open-by-age"
      bars={bars}
      headers={{ name: t('age.age'), value: t('open.count') }}
      format={number}
      onOpen={(id) => {
        const bar = bars.find((one) => one.id === id)
        if (bar) nav.push(bar.to)
      }}
    />
  )
}

function OpenChart({ view }: { view: OverviewView }) {
  const { t, number } = useWords()
  const labels = useChartLabels()
  const { nav } = useHost()
  const nameOf = useNames()
  const rowsOf = useRowsBehind(undefined)
  const bars = view.openByProvider
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.open - a.open)
    .map(({ provider, open }) => ({ id: provider, name: nameOf(view.names.departments, provider), value: open }))
  return (
    <BarChart
      title={t('open.title')}
      description={
        <>
          {t('open.description', { n: bars.reduce((sum, { value }) => sum + value, 0) })} <HowCounted name="open" />
        </>
      }
      labels={labels}
      fileName="open"
      bars={bars}
      headers={{ name: t('fact.provider'), value: t('open.count') }}
      format={number}
      most={{ show: most, rest: (hidden) => t('open.rest', { hidden }) }}
      onOpen={(id) => nav.push(rowsOf({ state: 'open', provider: id as DepartmentId }))}
    />
  )
}

function OnTimeChart({ view }: { view: OverviewView }) {
  const { t, number, percent } = useWords()
  const labels = useChartLabels()
  const { nav } = useHost()
  const nameOf = useNames()
  const rowsOf = useRowsBehind(undefined)
  const [all, setAll] = useState(false)
  const rates = view.onTimeByProvider
    .toSorted((a, b) => b.figure.n - a.figure.n)
    .map(({ provider, figure }) => ({
      id: provider,
      name: nameOf(view.names.departments, provider),
      n: figure.n,
      estimate: figure.kind === 'figure' ? { point: figure.value, low: figure.low, high: figure.high } : null,
    }))
  return (
    <Stack gap="s">
      <IntervalChart
        title={t('on-time.title')}
        description={
          <>
            {t('on-time.description')} <HowCounted name="on-time" />
          </>
        }
        labels={labels}
        fileName="on-time"
        rates={all ? rates : rates.slice(0, most)}
        words={{
          name: t('fact.provider'),
          rate: t('on-time.rate'),
          interval: t('on-time.interval'),
          n: t('on-time.n'),
          goal: t('on-time.goal'),
          verdict: t('on-time.verdict'),
          met: t('on-time.met'),
          missed: t('on-time.missed'),
          unclear: t('on-time.unclear'),
          notEnough: t('figure.not-enough-data'),
        }}
        formatRate={(rate) => percent(rate)}
        formatCount={(n) => number(n)}
        onOpen={(id) =>
          nav.push(rowsOf({ ...deliveredIn(view.period), onTime: 'promised', provider: id as DepartmentId }))
        }
      />
      {rates.length > most && (
        <Button variant="subtle" onPress={() => setAll(!all)}>
          {all ? t('on-time.fewer') : t('on-time.all', { n: rates.length })}
        </Button>
      )}
    </Stack>
  )
}
