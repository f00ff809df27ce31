import type { TenantId } from '@counterpart/core'
import { readTail } from './commitPlan.ts'
import { acrossTenants, type Database } from './database.ts'
import { entryStream, settleEntry } from './entryRow.ts'
import { follow, requestStream } from './followUps.ts'
import { invitationStream, settleInvitation } from './invitationRow.ts'
import { settleRequest } from './requestRow.ts'

/**
 * Copies out what crashes left owed in rows committed since then, oldest first.
 *
 * Only where there are no transactions does anything stay owed. What someone else copies out at the same time is
 * copied once: every statement of `follow` can be repeated.
 */
export async function sweep(database: Database, since: number, limit: number): Promise<number> {
  const requests = await database.query
    .selectFrom('request')
    .modifyFront(acrossTenants)
    .select(['tenant', 'id', 'version', 'tail'])
    .where('owed_at', '>=', since)
    .orderBy('owed_at')
    .orderBy('tenant')
    .orderBy('id')
    .limit(limit)
    .execute()
  for (const { tenant, id, version, tail } of requests) {
    await copyOut(database, tenant as TenantId, requestStream(id), tail)
    await settleRequest(database, tenant as TenantId, id, Number(version))
  }
  const entries = await database.query
    .selectFrom('entry')
    .modifyFront(acrossTenants)
    .select(['tenant', 'kind', 'id', 'version', 'tail'])
    .where('owed_at', '>=', since)
    .orderBy('owed_at')
    .orderBy('tenant')
    .orderBy('kind')
    .orderBy('id')
    .limit(limit)
    .execute()
  for (const { tenant, kind, id, version, tail } of entries) {
    await copyOut(database, tenant as TenantId, entryStream(kind, id), tail)
    await settleEntry(database, tenant as TenantId, { kind, id, version: Number(version) })
  }
  const invitations = await database.query
    .selectFrom('invitation')
    .modifyFront(acrossTenants)
    .select(['tenant', 'id', 'version', 'tail'])
    .where('owed_at', '>=', since)
    .orderBy('owed_at')
    .orderBy('tenant')
    .orderBy('id')
    .limit(limit)
    .execute()
  for (const { tenant, id, version, tail } of invitations) {
    await copyOut(database, tenant as TenantId, invitationStream(id), tail)
    await settleInvitation(database, tenant as TenantId, { id, version: Number(version) })
  }
  return requests.length + entries.length + invitations.length
}

async function copyOut(database: Database, tenant: TenantId, stream: string, owed: string | null): Promise<void> {
  const tail = readTail(owed)
  if (tail) await follow(database, tenant, [{ stream, tail }])
}
