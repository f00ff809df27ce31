import type { DepartmentView, ServiceMapView } from '@counterpart/contract'
import type { HeatCell, HeatLine, HeatMark } from '../charts/heatCell.ts'

export type MapRelation = ServiceMapView['relations'][number]
type NameOf = (id: string) => string

/** So many customers and providers fit a picture; the table has all. */
export const mostLines = 16

const marks = {
  proposed: 'likely',
  confirmed: 'sure',
  added: 'sure',
  accidental: 'faint',
  rejected: 'denied',
} as const satisfies Record<MapRelation['state'], HeatMark>

/** The busiest departments on one side of some relations, the busiest first. */
export function linesOf(
  relations: readonly MapRelation[],
  side: 'customer' | 'provider',
  nameOf: NameOf,
  departments: readonly DepartmentView[] = [],
): readonly HeatLine[] {
  const sums = new Map<string, number>()
  for (const relation of relations) sums.set(relation[side], (sums.get(relation[side]) ?? 0) + relation.raised)
  return [...sums]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostLines)
    .map(([id]) => {
      const name = nameOf(id)
      return { id, name, short: departments.find((department) => department.id === id)?.code ?? name }
    })
}

export const cellOf = ({ customer, provider, raised, onTime, state }: MapRelation): HeatCell => ({
  row: customer,
  column: provider,
  n: raised,
  share: onTime.kind === 'figure' ? { point: onTime.value, low: onTime.low, high: onTime.high } : null,
  shareOf: onTime.n,
  mark: marks[state],
})
