import type { MeasuredView, NeedView } from '@counterpart/contract'
import type { DepartmentId, Instant, MeasureId } from '@counterpart/core'
import { measures } from '@counterpart/core'
import { useMemo, useState } from 'react'
import { Banner, Button, Dialog, Link, Section, Select, Stack, Text, Toolbar } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery, OverviewPeriod } from '../nav/route.ts'
import { figureText } from '../overview/figureText.ts'
import { PeriodSelect } from '../overview/PeriodSelect.tsx'
import type { Range } from '../overview/rangeOf.ts'
import { looksAfterAll, useRowsBehind } from '../overview/rowsBehind.ts'
import { useCompanyRange } from '../overview/useCompanyRange.ts'
import { valueFormat } from './needText.ts'
import { partOf, wholeOf } from './rowsOfMeasure.ts'
import { TargetForm } from './TargetForm.tsx'

type MeasureStepProps = {
  complaint: string
  measure: MeasureId
  period: OverviewPeriod | undefined
  provider: DepartmentId | undefined
  onChoose: (chosen: { period?: OverviewPeriod | undefined; provider?: DepartmentId | undefined }) => void
  onKept: (need: NeedView) => void
}

/** What the measure says today, and what it should say. */
export function MeasureStep({ complaint, measure, period: asked, provider, onChoose, onKept }: MeasureStepProps) {
  // A need is compared with as long a time later on, so it has to have an end.
  const period = asked === undefined || asked === 'all' ? '13-weeks' : asked
  const { t } = useWords()
  const { me, now, timeZone } = useHost()
  const departments = useOptions()(useDepartments())
  const { range, learn } = useCompanyRange(period)
  const query = useMemo(() => ({ ...range, ...(provider && { provider }) }), [range, provider])
  const measured = useAsk('measureComplaint', { params: { measure }, query }, { keepPrevious: true })
  const zone = measured.data?.timeZone
  learn(zone)
  return (
    <Section frame="card" title={t('need.today')} description={t(`measure.${measure}`)}>
      <Stack gap="m">
        <Toolbar
          filters={
            <>
              <PeriodSelect
                period={period}
                usual="13-weeks"
                extent={measured.data?.extent ?? null}
                timeZone={zone ?? timeZone}
                onChoose={(chosen) => onChoose({ period: chosen ?? undefined, provider })}
              />
              {looksAfterAll(me.roles) && (
                <Select
                  name="provider"
                  size="toolbar"
                  label={t('board.provider')}
                  placeholder={t('board.provider.any')}
                  clearable
                  value={provider ?? null}
                  onChange={(chosen) => onChoose({ period, provider: (chosen as DepartmentId | null) ?? undefined })}
                  options={departments}
                />
              )}
            </>
          }
        />
        <Answer query={measured} label={t('need.today.loading')} shape="text">
          {(view) => (
            <Stack gap="m">
              <Today view={view} range={range} />
              {view.figure.kind === 'figure' ? (
                <TargetForm
                  // Another measure, or another value of it, is another question.
                  key={`${measure} ${provider ?? ''}`}
                  complaint={complaint}
                  measure={measure}
                  figure={view.figure}
                  provider={view.provider}
                  from={range.from ?? now()}
                  until={range.until}
                  onKept={onKept}
                />
              ) : (
                <Banner tone="warning" title={t('need.too-few')}>
                  {t('need.too-few.detail', { n: view.figure.n, missing: view.figure.needed - view.figure.n })}
                </Banner>
              )}
            </Stack>
          )}
        </Answer>
      </Stack>
    </Section>
  )
}

/** The figure with all that is needed to trust it, and the requests behind it. */
function Today({ view, range }: { view: MeasuredView; range: Range }) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const { measure, figure, provider } = view
  const spread = figure.kind === 'figure' ? figure : { low: 0, high: 1 }
  const { value, interval, n } = figureText(words, figure, valueFormat(words, measure, spread))
  const ends = { from: range.from ?? null, until: (range.until ?? null) as Instant | null }
  const part = partOf(measure, ends, now())
  return (
    <Stack gap="xs">
      <Text role="metric">{value}</Text>
      <Stack gap="none">
        <Text role="caption">{interval}</Text>
        <Text role="caption">{n}</Text>
        {measures[measure].about === 'open' && <Text role="caption">{t('need.open-now')}</Text>}
      </Stack>
      <Stack gap="none">
        <Rows query={wholeOf(measure, ends)} provider={provider}>
          {t('need.rows')}
        </Rows>
        {part && (
          <Rows query={part} provider={provider}>
            {t('need.rows.part')}
          </Rows>
        )}
        <HowMeasured measure={measure} />
      </Stack>
    </Stack>
  )
}

type RowsProps = { query: BoardQuery; provider: DepartmentId | null; children: string }

function Rows({ query, provider, children }: RowsProps) {
  const { nav } = useHost()
  const to = useRowsBehind(provider ?? undefined)(query)
  return (
    <Text role="caption">
      <Link href={nav.deepLink(to)} onPress={() => nav.push(to)}>
        {children}
      </Link>
    </Text>
  )
}

function HowMeasured({ measure }: { measure: MeasureId }) {
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
        title={t(`measure.${measure}`)}
        actions={<Button onPress={() => setOpen(false)}>{t('kit.close')}</Button>}
      >
        <Text>{t(`measure.${measure}.how`)}</Text>
      </Dialog>
    </>
  )
}
