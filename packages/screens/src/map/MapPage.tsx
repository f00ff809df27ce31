import type { ServiceMapView } from '@counterpart/contract'
import type { DepartmentId } from '@counterpart/core'
import { useState } from 'react'
import { Button, EmptyState, Stack, Toolbar } from '#kit'
import { Answer, Screen } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { OverviewPeriod } from '../nav/route.ts'
import { PeriodSelect } from '../overview/PeriodSelect.tsx'
import { useCompanyRange } from '../overview/useCompanyRange.ts'
import { AddRelationDialog } from './AddRelationDialog.tsx'
import { MapCharts } from './MapCharts.tsx'
import { MapFacts } from './MapFacts.tsx'
import { RelationDialog } from './RelationDialog.tsx'

type Pair = { readonly customer: DepartmentId; readonly provider: DepartmentId }
type MapPageProps = { period: OverviewPeriod | undefined; relation: Pair | undefined }

const usual = '12-months'

/** Who serves whom: relations between departments, proposed from real traffic, confirmed and corrected by people. */
export function MapPage({ period = usual, relation }: MapPageProps) {
  const { t } = useWords()
  const { nav } = useHost()
  const [adds, setAdds] = useState(false)
  const { range: query, zone, learn } = useCompanyRange(period)
  const map = useAsk('getServiceMap', { query }, { keepPrevious: true })
  learn(map.data?.period.timeZone)
  const go = (to: { period?: OverviewPeriod | null; relation?: Pair | null }) => {
    const next = { period, relation, ...to }
    nav.replace({
      at: 'map',
      ...(next.period && next.period !== usual && { period: next.period }),
      ...(next.relation && { relation: next.relation }),
    })
  }
  return (
    <Screen
      title={t('map.title')}
      subtitle={t('map.subtitle')}
      actions={
        map.data && (
          <Button icon="add" onPress={() => setAdds(true)}>
            {t('map.add')}
          </Button>
        )
      }
    >
      <Toolbar
        filters={
          <PeriodSelect
            period={period}
            usual={usual}
            extent={map.data?.extent ?? null}
            timeZone={zone}
            onChoose={(chosen) => go({ period: chosen })}
          />
        }
      />
      <Answer query={map} label={t('map.loading')} shape="chart">
        {(view) => (
          <>
            {view.relations.length === 0 ? (
              <Empty view={view} onAll={() => go({ period: 'all' })} />
            ) : (
              <Stack gap="l">
                <MapFacts view={view} />
                <MapCharts view={view} onOpen={(opened) => go({ relation: opened })} />
              </Stack>
            )}
            {relation && (
              <RelationDialog
                key={`${relation.customer} ${relation.provider}`}
                pair={relation}
                view={view}
                onClose={() => go({ relation: null })}
              />
            )}
          </>
        )}
      </Answer>
      {adds && <AddRelationDialog onClose={() => setAdds(false)} />}
    </Screen>
  )
}

function Empty({ view, onAll }: { view: ServiceMapView; onAll: () => void }) {
  const { t } = useWords()
  return (
    <EmptyState
      icon="department"
      title={t('map.empty')}
      description={t(view.period.from === null ? 'map.empty.detail' : 'map.empty.period')}
      action={view.period.from !== null && <Button onPress={onAll}>{t('map.empty.all')}</Button>}
    />
  )
}
