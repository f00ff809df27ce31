import { type CommandId, id, noteAlarms, type RequestId, type TenantId } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { keepRequest } from './keepRequest.ts'
import type { Ports } from './ports.ts'
import { requestIndex } from './requestIndex.ts'

/**
 * Writes down the warnings, breaches and escalations that have come due, over all tenants; answers how many requests
 * had one.
 *
 * An ordinary commit under the compare-and-swap: two tickers do no harm, the second finds it noted. A request that
 * cannot be looked at does not keep the others from it.
 */
export const noteDueAlarms =
  (ports: Ports, onFault: (fault: unknown, request: RequestId) => void) =>
  async (limit: number): Promise<number> => {
    const due = await ports.requests.due(ports.now(), limit)
    let noted = 0
    for (const { tenant, id: request } of due)
      try {
        if (await noteOne(ports, tenant, request)) noted++
      } catch (fault) {
        onFault(fault, request)
      }
    return noted
  }

async function noteOne(ports: Ports, tenant: TenantId, request: RequestId): Promise<boolean> {
  const before = await ports.requests.load(tenant, request)
  if (!before) return false
  const { compiled } = await directorySnapshot(ports.directory, tenant)
  const late = noteAlarms(before.value, ports.now(), compiled)
  if (late.events.length === 0) {
    // The calendar has changed since the alarm was set: left as it is it would ring for ever, before those that are due.
    await ports.requests.resetIndex(tenant, before, requestIndex(before.value, compiled))
    return false
  }
  const name = `alarm:${before.version}`
  const command = { id: id<CommandId>(name), by: 'system', fingerprint: name } as const
  const kept = await keepRequest(ports, tenant, { before, ...late, command }, compiled)
  return kept.kind === 'kept'
}
