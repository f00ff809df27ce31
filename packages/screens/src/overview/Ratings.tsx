import type { OverviewView } from '@counterpart/contract'
import { type DepartmentId, type RatingQuestion, ratingQuestions } from '@counterpart/core'
import { useState } from 'react'
import { Button, Grid, Inline, Link, Stack, Text } from '#kit'
import { IntervalChart } from '../charts/IntervalChart.tsx'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { figureText, shareFormat } from './figureText.ts'
import { HowCounted, Metric } from './Metric.tsx'
import { deliveredIn, useRowsBehind } from './rowsBehind.ts'
import { useChartLabels } from './useChartLabels.ts'

/** Lines shown before one asks for all. */
const most = 12

type RatingsProps = { view: OverviewView; provider: DepartmentId | undefined }

/** How customers rated: the work and the result apart, and how many of those asked answered. */
export function RatingMetrics({ view, provider }: RatingsProps) {
  const words = useWords()
  const { t } = words
  const { nav } = useHost()
  const rowsOf = useRowsBehind(provider)
  const { ratings } = view
  const rated = { n: ratings.rated, to: rowsOf({ ...deliveredIn(view.period), rated: 'all' }) }
  const low = rowsOf({ ...deliveredIn(view.period), rated: 'low' })
  return (
    <Stack gap="s">
      <Grid min="medium">
        {ratingQuestions.map((question) => (
          <Metric
            key={question}
            name={question}
            figure={figureText(words, ratings[question], shareFormat(words, ratings[question]))}
            rows={rated}
          />
        ))}
      </Grid>
      <Inline gap="m" wrap>
        <Text role="caption">{t('ratings.answered', { rated: ratings.rated, invited: ratings.invited })}</Text>
        {ratings.low > 0 && (
          <Text role="caption">
            <Link href={nav.deepLink(low)} onPress={() => nav.push(low)}>
              {t('ratings.low', { n: ratings.low })}
            </Link>
          </Text>
        )}
      </Inline>
    </Stack>
  )
}

/** One question, by department. */
export function RatingChart({ view, question }: { view: OverviewView; question: RatingQuestion }) {
  const { t, number, percent } = useWords()
  const labels = useChartLabels()
  const { nav } = useHost()
  const nameOf = useNames()
  const rowsOf = useRowsBehind(undefined)
  const [all, setAll] = useState(false)
  const rates = view.ratings.byProvider
    .filter(({ rated }) => rated > 0)
    .toSorted((a, b) => b.rated - a.rated)
    .map(({ provider, [question]: figure }) => ({
      id: provider,
      name: nameOf(view.names.departments, provider),
      n: figure.n,
      estimate: figure.kind === 'figure' ? { point: figure.value, low: figure.low, high: figure.high } : null,
    }))
  return (
    <Stack gap="s">
      <IntervalChart
        title={t(`ratings.${question}.title`)}
        description={
          <>
            {t('on-time.description')} <HowCounted name={question} />
          </>
        }
        labels={labels}
        fileName={`rated-${question}`}
        rates={all ? rates : rates.slice(0, most)}
        words={{
          name: t('fact.provider'),
          rate: t('ratings.rate'),
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
        onOpen={(id) => nav.push(rowsOf({ ...deliveredIn(view.period), rated: 'all', provider: id as DepartmentId }))}
      />
      {rates.length > most && (
        <Button variant="subtle" onPress={() => setAll(!all)}>
          {all ? t('on-time.fewer') : t('on-time.all', { n: rates.length })}
        </Button>
      )}
    </Stack>
  )
}
