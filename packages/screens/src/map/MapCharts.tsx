import type { ServiceMapView } from '@counterpart/contract'
import { type DepartmentId, isRelation } from '@counterpart/core'
import { Stack } from '#kit'
import { FlowChart } from '../charts/FlowChart.tsx'
import { HeatMap } from '../charts/HeatMap.tsx'
import { useDepartments, useNames } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import { cellOf, linesOf, mostLines } from './mapLines.ts'

type MapChartsProps = {
  view: ServiceMapView
  onOpen: (pair: { customer: DepartmentId; provider: DepartmentId }) => void
}

/** The same relations twice: as a grid to look things up in, and as streams to see where the weight lies. */
export function MapCharts({ view, onOpen }: MapChartsProps) {
  const { t, number, percent } = useWords()
  const departments = useDepartments()
  const names = useNames()
  const nameOf = (id: string) => names(view.names.departments, id)
  const labels = {
    showTable: t('chart.show-table'),
    showChart: t('chart.show-chart'),
    download: t('chart.download'),
  }
  const { relations } = view
  const edges = relations.filter(({ state, raised }) => isRelation(state) && raised > 0)
  const rows = linesOf(relations, 'customer', nameOf, departments)
  const columns = linesOf(relations, 'provider', nameOf, departments)
  const from = linesOf(edges, 'customer', nameOf, departments)
  const to = linesOf(edges, 'provider', nameOf, departments)
  const isCut = (['customer', 'provider'] as const).some(
    (side) => new Set(relations.map((relation) => relation[side])).size > mostLines,
  )
  const open = (customer: string, provider: string) => {
    const found = relations.find((each) => each.customer === customer && each.provider === provider)
    if (found) onOpen({ customer: found.customer, provider: found.provider })
  }
  const share = (value: number) => percent(value)
  const flows = edges
    .filter(({ customer, provider }) => from.some(({ id }) => id === customer) && to.some(({ id }) => id === provider))
    .map(({ customer, provider, raised, onTime }) => ({
      from: customer,
      to: provider,
      n: raised,
      note:
        onTime.kind === 'figure'
          ? t('map.flow.on-time', { share: share(onTime.value), low: share(onTime.low), high: share(onTime.high) })
          : t('figure.not-enough-data'),
    }))
  return (
    <Stack gap="l">
      <HeatMap
        title={t('map.heat')}
        description={t(isCut ? 'map.heat.description.cut' : 'map.heat.description', { most: number(mostLines) })}
        labels={labels}
        fileName="service-map"
        rows={rows}
        columns={columns}
        cells={relations.map(cellOf)}
        words={{
          row: t('map.customer'),
          column: t('map.provider'),
          n: t('map.requests'),
          share: t('map.on-time'),
          interval: t('on-time.interval'),
          shareOf: t('on-time.n'),
          mark: t('map.state'),
          marks: {
            likely: t('map.state.proposed'),
            sure: t('map.state.decided'),
            faint: t('map.state.accidental'),
            denied: t('map.state.rejected'),
          },
          notEnough: t('figure.not-enough-data'),
          rest: (hidden) => t('map.rest', { hidden }),
        }}
        formatCount={number}
        formatShare={share}
        onOpen={open}
      />
      {flows.length > 0 && (
        <FlowChart
          title={t('map.flow')}
          description={t('map.flow.description')}
          labels={labels}
          fileName="service-flows"
          from={from}
          to={to}
          flows={flows}
          headers={{ from: t('map.customer'), to: t('map.provider'), n: t('map.requests'), note: t('map.on-time') }}
          format={number}
          onOpen={open}
        />
      )}
    </Stack>
  )
}
