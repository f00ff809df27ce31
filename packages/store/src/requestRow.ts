import type { Request, TenantId } from '@counterpart/core'
import { dueRank, type RequestIndex } from '@counterpart/usecases'
import type { Guarded, RowAccess } from './commitRow.ts'
import type { Database } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'
import type { RequestRow } from './schema.ts'

/** The columns that queries need, beside the request itself. */
export function requestRow(tenant: TenantId, request: Request, index: RequestIndex, guarded: Guarded): RequestRow {
  const { id, key, version, state, priority, requester, customer, provider, service, assignee, cycle } = request
  const resolution =
    request.deliveredAt === null
      ? undefined
      : request.clocks.findLast(({ target, cycle }) => target === 'resolution' && cycle === request.cycle)
  const promised = resolution !== undefined && resolution.goal !== null
  return {
    tenant,
    id,
    version,
    ...guarded,
    doc: JSON.stringify(request),
    key,
    state,
    priority,
    requester,
    raised_by: request.raisedBy ?? null,
    customer,
    provider,
    service,
    assignee,
    raised_at: request.raisedAt,
    delivered_at: request.deliveredAt,
    responded_at: request.respondedAt,
    cycle,
    hand_offs: request.handOffs,
    last_event_at: request.lastEventAt,
    ...indexed(request, index),
    resolution_used_ms: promised ? resolution.used : null,
    resolution_goal_ms: promised ? resolution.goal : null,
    issue: state === 'withdrawn' ? null : (request.follows?.id ?? null),
    look_at: request.follows ? request.raisedAt : null,
  }
}

/** The columns that follow from the calendars as well, while the request is as it was read. */
export async function resetIndex(
  { query }: Database,
  tenant: TenantId,
  request: Request,
  index: RequestIndex,
): Promise<void> {
  await query
    .updateTable('request')
    .set(indexed(request, index))
    .where('tenant', '=', tenant)
    .where('id', '=', request.id)
    .where('version', '=', request.version)
    .execute()
}

const indexed = (request: Request, index: RequestIndex) => ({
  next_alarm_at: index.nextAlarmAt,
  breached_from: index.breachedFrom,
  due_rank: dueRank(request, index),
})

/** @param version as it was read; none for a request that is new */
export function requestAccess(
  tenant: TenantId,
  request: Request,
  index: RequestIndex,
  version: number | undefined,
): RowAccess {
  const row = (guarded: Guarded) => requestRow(tenant, request, index, guarded)
  return {
    create: (database, guarded) => insertRows(database, requestShape, [row(guarded)], 'new'),
    async swap({ query }, guarded) {
      const { tenant: _tenant, id: _id, look_at: _lookAt, ...columns } = row(guarded)
      const { numUpdatedRows } = await query
        .updateTable('request')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', request.id)
        .where('version', '=', version ?? 0)
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    settle: (database) => settleRequest(database, tenant, request.id, request.version),
  }
}

/** Nothing is owed any more at this version. */
export async function settleRequest({ query }: Database, tenant: TenantId, id: string, version: number): Promise<void> {
  await query
    .updateTable('request')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** The same for requests that were just added. */
export async function settleNewRequests(
  { query }: Database,
  tenant: TenantId,
  requests: readonly Request[],
): Promise<void> {
  await query
    .updateTable('request')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('id', 'version'),
        'in',
        requests.map(({ id, version }) => tuple(id as string, version)),
      ),
    )
    .execute()
}

export const requestOf = (doc: unknown): Request => JSON.parse(String(doc)) as Request

export const requestShape: TableShape = {
  table: 'request',
  columns: {
    tenant: 'text',
    id: 'text',
    version: 'integer',
    head: 'text',
    doc: 'text',
    tail: 'text',
    owed_at: 'bigint',
    key: 'text',
    state: 'text',
    priority: 'integer',
    requester: 'text',
    raised_by: 'text',
    customer: 'text',
    provider: 'text',
    service: 'text',
    assignee: 'text',
    raised_at: 'bigint',
    delivered_at: 'bigint',
    responded_at: 'bigint',
    cycle: 'integer',
    hand_offs: 'integer',
    last_event_at: 'bigint',
    next_alarm_at: 'bigint',
    breached_from: 'bigint',
    due_rank: 'bigint',
    resolution_used_ms: 'bigint',
    resolution_goal_ms: 'bigint',
    issue: 'text',
    look_at: 'bigint',
  },
  key: ['tenant', 'id'],
}
