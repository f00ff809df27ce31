import type { OverviewView } from '@counterpart/contract'
import type { DepartmentId } from '@counterpart/core'
import { Banner, Button, EmptyState, Select, Stack, Toolbar } from '#kit'
import { Answer, Screen } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { OverviewPeriod } from '../nav/route.ts'
import { Figures } from './Figures.tsx'
import { PeriodSelect } from './PeriodSelect.tsx'
import { pastYears } from './rangeOf.ts'
import { looksAfterAll } from './rowsBehind.ts'
import { useCompanyRange } from './useCompanyRange.ts'

type OverviewPageProps = { period: OverviewPeriod | undefined; provider: DepartmentId | undefined }

/** How work goes: figures over a period, each with its n, interval and definition. */
export function OverviewPage({ period = '13-weeks', provider }: OverviewPageProps) {
  const { t } = useWords()
  const { me, nav, now } = useHost()
  const departments = useDepartments()
  const options = useOptions()
  const { range, zone, learn } = useCompanyRange(period)
  const overview = useAsk('getOverview', { query: { ...range, ...(provider && { provider }) } }, { keepPrevious: true })
  learn(overview.data?.period.timeZone)
  const all = looksAfterAll(me.roles)
  const years = pastYears(overview.data?.extent ?? null, now(), zone)
  const choose = (chosen: { period?: OverviewPeriod | null; provider?: DepartmentId | null }) => {
    const next = { period, provider, ...chosen }
    nav.replace({
      at: 'overview',
      ...(next.period && next.period !== '13-weeks' && { period: next.period }),
      ...(next.provider && { provider: next.provider }),
    })
  }
  return (
    <Screen title={t('overview.title')} subtitle={t('overview.subtitle')}>
      <Toolbar
        filters={
          <>
            <PeriodSelect
              period={period}
              usual="13-weeks"
              extent={overview.data?.extent ?? null}
              timeZone={zone}
              onChoose={(chosen) => choose({ period: chosen })}
            />
            {all && (
              <Select
                name="provider"
                size="toolbar"
                label={t('board.provider')}
                placeholder={t('board.provider.any')}
                clearable
                value={provider ?? null}
                onChange={(chosen) => choose({ provider: chosen as DepartmentId | null })}
                options={options(departments)}
              />
            )}
          </>
        }
      />
      <Answer query={overview} label={t('overview.loading')} shape="chart">
        {(view) => (
          <Stack gap="l">
            <Elsewhere view={view} year={years[0]} onYear={(year) => choose({ period: `year-${year}` })} />
            {view.extent === null ? (
              <NothingYet />
            ) : (
              <Figures view={view} provider={provider} ofOne={provider !== undefined || !all} />
            )}
          </Stack>
        )}
      </Answer>
    </Screen>
  )
}

function NothingYet() {
  const { t } = useWords()
  const { nav } = useHost()
  return (
    <EmptyState
      icon="chart"
      title={t('overview.empty')}
      description={t('overview.empty.detail')}
      action={<Button onPress={() => nav.push({ at: 'board' })}>{t('act.to-board')}</Button>}
    />
  )
}

type ElsewhereProps = { view: OverviewView; year: number | undefined; onYear: (year: number) => void }

/** An imported log lies in the past: whoever looks at the last weeks would take it for lost. */
function Elsewhere({ view, year, onYear }: ElsewhereProps) {
  const { t } = useWords()
  const isEmpty = view.periods.every(({ raised, delivered }) => raised === 0 && delivered === 0)
  if (!isEmpty || view.extent === null || year === undefined) return null
  return (
    <Banner
      tone="info"
      title={t('overview.elsewhere')}
      actions={<Button onPress={() => onYear(year)}>{t('overview.elsewhere.show', { year: `${year}` })}</Button>}
    >
      {t('overview.elsewhere.detail', { n: view.extent.n })}
    </Banner>
  )
}
