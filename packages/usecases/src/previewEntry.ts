import { type ClockDifference, differences, hasRight, ok, type Request, type Result, refuse } from '@counterpart/core'
import { directorySnapshot, snapshotWith } from './directorySnapshot.ts'
import type { Entries, Ports, RecalculationOrder, Who } from './ports.ts'
import { checkEntry, type PutRefusal } from './putEntry.ts'
import { underNewRules } from './ruleChange.ts'

/** What a changed rule would do to the requests whose clocks it may move. */
export type Effect = {
  /** How many were looked at. */
  readonly open: number
  readonly changed: number
  /** How many of the changed have a clock that would be late and is not, or is late and would not be. */
  readonly newlyBreached: number
  readonly noLongerBreached: number
  /** The changed ones, those first whose verdict changes; at most 100. */
  readonly items: readonly EffectItem[]
}
export type EffectItem = Pick<Request, 'id' | 'key' | 'title' | 'provider' | 'state'> & {
  readonly clocks: readonly ClockDifference[]
}

export type PreviewEntry<K extends 'agreement' | 'calendar'> = {
  readonly entry: Entries[K]
  readonly newTargets: RecalculationOrder['newTargets']
}

const mostItems = 100
const batch = 200

/** Shows what would become of open requests if the rule were written and carried over to them. Keeps nothing. */
export const previewEntry =
  (ports: Ports) =>
  async <K extends 'agreement' | 'calendar'>(
    { tenant, actor }: Who,
    kind: K,
    { entry, newTargets }: PreviewEntry<K>,
  ): Promise<Result<Effect, PutRefusal>> => {
    if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const present = await directorySnapshot(ports.directory, tenant)
    const checked = checkEntry(kind, entry, present)
    if (!checked.ok) return checked
    const next = snapshotWith(present, kind, entry)
    const now = ports.now()
    const because = { kind, id: entry.id, version: 0 }
    const order: RecalculationOrder = { because, since: now, by: actor.person, newTargets, undoes: null }
    const moving = await ports.requests.moving(tenant, now)
    const items: EffectItem[] = []
    for (let from = 0; from < moving.length; from += batch)
      for (const { loaded, events } of await ports.requests.histories(tenant, moving.slice(from, from + batch))) {
        const before = loaded.value
        const { request } = underNewRules(before, events, { order, directory: next }, now)
        const clocks = differences(
          { request: before, calendars: present.compiled },
          { request, calendars: next.compiled },
          now,
        )
        if (clocks.length > 0) {
          const { id, key, title, provider, state } = before
          items.push({ id, key, title, provider, state, clocks })
        }
      }
    const [breaks, mends] = [items.filter(isNewlyBreached), items.filter(isNoLongerBreached)]
    const others = items.filter((item) => !breaks.includes(item) && !mends.includes(item))
    return ok({
      open: moving.length,
      changed: items.length,
      newlyBreached: breaks.length,
      noLongerBreached: mends.length,
      items: [...new Set([...breaks, ...mends, ...others])].slice(0, mostItems),
    })
  }

const isNewlyBreached = ({ clocks }: EffectItem) =>
  clocks.some(({ before, after }) => after?.breached === true && before?.breached !== true)
const isNoLongerBreached = ({ clocks }: EffectItem) =>
  clocks.some(({ before, after }) => before?.breached === true && after?.breached !== true)
