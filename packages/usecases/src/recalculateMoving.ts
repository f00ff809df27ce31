import { type CommandId, id, type RequestId, type TenantId } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { keepRequest } from './keepRequest.ts'
import type { LoadedHistory, Ports, RecalculationOrder } from './ports.ts'
import { requestIndex } from './requestIndex.ts'
import { type RuleChange, underNewRules } from './ruleChange.ts'

const batch = 200
const attempts = 5

/**
 * Carries a changed rule over to all requests whose clocks it may move: each one an ordinary commit with the event
 * `recalculated`, and none where nothing differs, so that it may be done again from the start at any time.
 */
export async function recalculateMoving(ports: Ports, tenant: TenantId, order: RecalculationOrder): Promise<void> {
  const moving = await ports.requests.moving(tenant, order.undoes?.since ?? order.since)
  const directory = await directorySnapshot(ports.directory, tenant)
  for (let from = 0; from < moving.length; from += batch)
    for (const history of await ports.requests.histories(tenant, moving.slice(from, from + batch)))
      await recalculateOne(ports, tenant, history, { order, directory })
}

async function recalculateOne(
  ports: Ports,
  tenant: TenantId,
  history: LoadedHistory,
  change: RuleChange,
): Promise<void> {
  let present: LoadedHistory | undefined = history
  for (let attempt = 0; present && attempt < attempts; attempt++) {
    const { loaded, events } = present
    const { compiled } = change.directory
    const changed = underNewRules(loaded.value, events, change, ports.now())
    if (changed.events.length === 0) {
      // Due times follow from calendars, too, where no clock has to change for it.
      await ports.requests.resetIndex(tenant, loaded, requestIndex(loaded.value, compiled))
      return
    }
    const name = `recalculate:${loaded.version}`
    const fingerprint = JSON.stringify(change.order.because)
    const command = { id: id<CommandId>(name), by: change.order.by, fingerprint } as const
    const kept = await keepRequest(ports, tenant, { before: loaded, ...changed, command }, compiled)
    if (kept.kind === 'kept') return
    present = await again(ports, tenant, loaded.value.id)
  }
  if (present) throw new Error(`request ${present.loaded.value.id} changes faster than it can be recalculated`)
}

const again = async (ports: Ports, tenant: TenantId, request: RequestId) =>
  (await ports.requests.histories(tenant, [request]))[0]
