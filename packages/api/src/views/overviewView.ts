import type { OverviewView } from '@counterpart/contract'
import type { Overview, Period } from '@counterpart/usecases'

/** The figures, with the period they are about, so that a page that is saved or printed says it. */
export const overviewView = (overview: Overview, { from, until }: Period, timeZone: string): OverviewView => ({
  period: { from: from ?? null, until: until ?? null, timeZone },
  extent: overview.extent,
  openByProvider: overview.openByProvider,
  openByAge: overview.openByAge,
  openByState: overview.openByState,
  onTime: overview.onTime,
  onTimeByProvider: overview.onTimeByProvider,
  ratings: overview.ratings,
  waiting: overview.waiting,
  by: overview.by,
  periods: overview.periods,
  onTimeOverTime: overview.onTimeOverTime,
  names: overview.names,
})
