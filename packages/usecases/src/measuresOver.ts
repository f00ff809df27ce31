import {
  type Counted,
  type Facts,
  type Figure,
  type Instant,
  type Measure,
  type MeasureId,
  measureFigure,
  measures,
  type TenantId,
} from '@counterpart/core'
import type { FigureStore, Period } from './ports.ts'

/**
 * Measures of one period and moment, each computed from what it is about: asked of the store once, however many
 * measures rest on it. The one way to a value, for the overview and for measured needs.
 */
export function measuresOver(
  figures: FigureStore,
  tenant: TenantId,
  period: Period,
  now: Instant,
): { readonly measure: (id: MeasureId) => Promise<Figure>; readonly factsOf: (id: MeasureId) => Promise<Facts> } {
  const asked = new Map<Measure['about'], Promise<Facts>>()
  const ask = async (about: Measure['about']): Promise<Facts> =>
    about === 'waits' || about === 'responses'
      ? { kind: 'waited', observations: await figures.waited(tenant, about, period, now) }
      : { kind: 'counts', counts: (await figures.counted(tenant, about, period, now)) satisfies Counted[keyof Counted] }
  const factsOf = (id: MeasureId) => {
    const { about } = measures[id]
    const facts = asked.get(about) ?? ask(about)
    asked.set(about, facts)
    return facts
  }
  return { factsOf, measure: async (id) => measureFigure(id, await factsOf(id)) }
}
