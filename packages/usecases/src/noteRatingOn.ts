import { noteRating, type TenantId } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { keepRequest } from './keepRequest.ts'
import type { Ports, RatingGiven } from './ports.ts'

const attempts = 5

/** Lets the request tell that it was rated: under the command that rated, so that it is told once. */
export async function noteRatingOn(ports: Ports, tenant: TenantId, given: RatingGiven): Promise<void> {
  const { request, command, at, ...note } = given
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await ports.requests.load(tenant, request)
    if (!before || (await ports.requests.findCommand(tenant, before, command.id))) return
    const { compiled } = await directorySnapshot(ports.directory, tenant)
    const noted = noteRating(before.value, note, at, compiled)
    const kept = await keepRequest(ports, tenant, { before, ...noted, command }, compiled)
    if (kept.kind === 'kept') return
  }
  throw new Error(`request ${request} changes faster than its rating can be told`)
}
