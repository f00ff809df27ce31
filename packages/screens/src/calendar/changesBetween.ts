import type { Draft } from './calendarDraft.ts'

/** What differs between two states of a calendar, by its parts; days by how many. */
export type CalendarChange =
  | { readonly part: 'name' | 'time-zone' | 'week' | 'later-weeks' | 'base' | 'breaks' | 'covered' | 'source' }
  | {
      readonly part: 'holidays' | 'exceptions'
      readonly added: number
      readonly gone: number
      readonly altered: number
    }

export function changesBetween(before: Draft, after: Draft): readonly CalendarChange[] {
  const differs = (a: unknown, b: unknown) => JSON.stringify(inOrder(a)) !== JSON.stringify(inOrder(b))
  const parts = [
    ['name', before.name, after.name],
    ['time-zone', before.timeZone, after.timeZone],
    ['week', before.weekly, after.weekly],
    ['later-weeks', before.changes ?? [], after.changes ?? []],
    ['base', before.basedOn ?? null, after.basedOn ?? null],
    ['breaks', before.breaks ?? {}, after.breaks ?? {}],
    ['covered', before.coveredUntil, after.coveredUntil],
    ['source', before.source, after.source],
  ] as const
  return [
    ...parts.filter(([, a, b]) => differs(a, b)).map(([part]) => ({ part })),
    ...(['holidays', 'exceptions'] as const).flatMap((part): CalendarChange[] => {
      const [old, fresh] = [byDate(before[part]), byDate(after[part])]
      const added = [...fresh.keys()].filter((date) => !old.has(date)).length
      const gone = [...old.keys()].filter((date) => !fresh.has(date)).length
      const altered = [...fresh].filter(([date, day]) => old.has(date) && differs(old.get(date), day)).length
      return added + gone + altered > 0 ? [{ part, added, gone, altered }] : []
    }),
  ]
}

type Dated = { readonly date: string }
const byDate = (days: readonly Dated[]) => new Map(days.map((day) => [day.date, day]))

/** Keys in order and without those that say nothing: a closed weekday may be listed empty or not at all. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
