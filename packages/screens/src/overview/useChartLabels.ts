import type { ChartLabels } from '../charts/ChartFrame.tsx'
import { useWords } from '../host/useHost.tsx'

export function useChartLabels(): ChartLabels {
  const { t } = useWords()
  return { showTable: t('chart.show-table'), showChart: t('chart.show-chart'), download: t('chart.download') }
}
