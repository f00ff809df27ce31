import { type CommandId, id, type NotAllowed, ok, type Result, refuse, type TenantId } from '@counterpart/core'
import type { CompanyKind, Ports, Who } from '../ports.ts'
import { eraseAccounts } from './eraseAccounts.ts'
import { eraseFilters } from './eraseFilters.ts'
import { type Going, whatGoes } from './whatGoes.ts'

/** So many requests go with one step: it ends well within the patience of any host. */
const requestsAtOnce = 250

/** People last: until then the one who removes it is still somebody. */
const order: readonly CompanyKind[] = ['need', 'relation', 'agreement', 'service', 'calendar', 'department', 'person']

/** left: requests that are still there; the next step goes on with them. */
export type Removal = { readonly removed: number; readonly left: number; readonly isDone: boolean }

/**
 * One step on the way to a home in which the sample company has never been: first its requests, some at a time, with
 * all that happened on them, then what it had in the directory. Everything that does not depend on it stays, and a note
 * that it was taken out, so that the next start does not fill it in again. A removal that was cut off goes on with the
 * next step, whoever takes it.
 */
export const removeSampleCompany =
  (ports: Ports) =>
  async ({ tenant, actor }: Who): Promise<Result<Removal, NotAllowed>> => {
    if (!actor.roles.includes('administrator')) return refuse({ kind: 'not-allowed' })
    const { directory, erasures } = ports
    const going = await whatGoes(directory, tenant)
    const removed = await erasures.eraseRequests(tenant, going.doomed, requestsAtOnce)
    const { requests: left } = await erasures.count(tenant, going.doomed)
    if (left > 0) return ok({ removed, left, isDone: false })
    // Before the directory goes: what is half gone would look like a loading that was cut off.
    await directory.addAll(tenant, 'home', [{ id: 'home', sampleRemovedAt: ports.now() }], command)
    await eraseDirectory(ports, tenant, going)
    return ok({ removed, left, isDone: true })
  }

/** Nobody's act: who did it may be one of those who go. */
const command = { id: id<CommandId>('sample-removed'), by: 'system', fingerprint: 'sample-removed' } as const

async function eraseDirectory({ directory, erasures, joinCodes }: Ports, tenant: TenantId, { doomed, entries }: Going) {
  const stay = await directory.all(tenant, 'department')
  const codes = new Set(
    stay.filter(({ value }) => !doomed.department.includes(value.id)).map(({ value }) => value.code),
  )
  const series = entries.department.map(({ code }) => code).filter((code) => !codes.has(code))
  await erasures.eraseNumbers(tenant, series)
  await eraseFilters({ directory, erasures }, tenant, doomed)
  await eraseAccounts({ directory, erasures, joinCodes }, tenant, doomed)
  for (const kind of order)
    await erasures.eraseEntries(
      tenant,
      kind,
      entries[kind].map(({ id }) => id),
    )
}
