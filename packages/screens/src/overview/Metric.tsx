import type { RatingQuestion } from '@counterpart/core'
import type { Tone } from '@counterpart/kit'
import { useState } from 'react'
import { Button, Dialog, Link, Section, Stack, Text } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Route } from '../nav/route.ts'
import type { FigureText } from './figureText.ts'

/** The figures of the overview, each with its definition. */
export type MetricName = 'open' | 'on-time' | 'median' | 'p90' | 'control' | 'traffic' | 'age' | RatingQuestion
type MetricProps = {
  name: 'open' | 'on-time' | 'median' | 'p90' | RatingQuestion
  figure: FigureText
  tone?: Tone
  /** The requests it was counted from: how many, and where they are listed. */
  rows: { readonly n: number; readonly to: Route }
}

/** One figure with everything that is needed to trust it. */
export function Metric({ name, figure, tone, rows }: MetricProps) {
  const { t } = useWords()
  return (
    <Section frame="card">
      <Stack gap="xs">
        <Text role="subtle">{t(`metric.${name}`)}</Text>
        <Text role="metric">{figure.value}</Text>
        <Stack gap="none">
          <Text role="caption" {...(tone && { tone })}>
            {figure.interval}
          </Text>
          <Text role="caption">{figure.n}</Text>
        </Stack>
        <Stack gap="none">
          {rows.n > 0 && <RowsLink {...rows} />}
          <HowCounted name={name} />
        </Stack>
      </Stack>
    </Section>
  )
}

/** Leads to the requests behind a figure. */
function RowsLink({ n, to }: MetricProps['rows']) {
  const { t } = useWords()
  const { nav } = useHost()
  return (
    <Text role="caption">
      <Link href={nav.deepLink(to)} onPress={() => nav.push(to)}>
        {t('metric.rows', { n })}
      </Link>
    </Text>
  )
}

/** The definition of a figure. */
export function HowCounted({ name }: { name: MetricName }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Text role="caption">
        <Link onPress={() => setOpen(true)}>{t('metric.how')}</Link>
      </Text>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`metric.${name}`)}
        actions={<Button onPress={() => setOpen(false)}>{t('kit.close')}</Button>}
      >
        <Text>{t(`metric.${name}.how`)}</Text>
      </Dialog>
    </>
  )
}
