import { instant, type Request, type RequestEvent, type RequestId, type TenantId } from '@counterpart/core'
import { closedRank, type History, type Loaded, type LoadedHistory, type RequestStore } from '@counterpart/usecases'
import { addRows } from './addRows.ts'
import { linkEvents, owedBy, planCommit, readTail } from './commitPlan.ts'
import { commitRow } from './commitRow.ts'
import { acrossTenants, numberIn, type StoreDatabase } from './database.ts'
import { requestStream } from './followUps.ts'
import { findCommand, journalOf, journalsOf } from './journal.ts'
import { chainStart } from './journalChain.ts'
import { nextNumber, passNumber } from './nextNumber.ts'
import { listRequests } from './requestList.ts'
import { requestAccess, requestOf, requestRow, requestShape, resetIndex, settleNewRequests } from './requestRow.ts'
import type { RequestRow } from './schema.ts'
import { sweep } from './sweep.ts'

export function requestStore(database: StoreDatabase, clock: () => number): RequestStore {
  const { query } = database
  return {
    load: (tenant, id) => loadRequest(database, tenant, id),
    async findByKey(tenant, key) {
      const found = await query
        .selectFrom('request')
        .select('id')
        .where('tenant', '=', tenant)
        .where('key', '=', key)
        .executeTakeFirst()
      return found?.id as RequestId | undefined
    },
    async findByIssue(tenant, issue) {
      const found = await query
        .selectFrom('request')
        .select('id')
        .where('tenant', '=', tenant)
        .where('issue', '=', issue)
        .executeTakeFirst()
      return found?.id as RequestId | undefined
    },
    async toLookAt(now, limit) {
      const rows = await query
        .selectFrom('request')
        .modifyFront(acrossTenants)
        .select(['tenant', 'id'])
        .where('look_at', '<=', now)
        .orderBy('look_at')
        .orderBy('tenant')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows as { tenant: TenantId; id: RequestId }[]
    },
    async lookAgain(tenant, request, at) {
      await query
        .updateTable('request')
        .set({ look_at: at })
        .where('tenant', '=', tenant)
        .where('id', '=', request)
        .execute()
    },
    commit(tenant, commit, index) {
      const { after: request, before } = commit
      const now = clock()
      const plan = planCommit(requestStream(request.id), commit, now)
      return commitRow(database, tenant, requestAccess(tenant, request, index, before?.version), plan, now)
    },
    findCommand: (tenant, loaded, command) =>
      findCommand(database, tenant, requestStream(loaded.value.id), loaded, command),
    journal: (tenant, loaded) => journalOf<RequestEvent>(database, tenant, requestStream(loaded.value.id), loaded),
    list: (tenant, filter, order, limit, after) => listRequests(database, tenant, { filter, order, limit, after }),
    nextNumber: (tenant, series) => nextNumber(database, tenant, series),
    passNumber: (tenant, series, number) => passNumber(database, tenant, series, number),
    resetIndex: (tenant, { value }, index) => resetIndex(database, tenant, value, index),
    async moving(tenant, deliveredSince) {
      const found = (column: 'due_rank' | 'delivered_at', compare: '<' | '>=', bound: number) =>
        query.selectFrom('request').select('id').where('tenant', '=', tenant).where(column, compare, bound).execute()
      // Two questions, because each has its index.
      const rows = [
        ...(await found('due_rank', '<', closedRank)),
        ...(await found('delivered_at', '>=', deliveredSince)),
      ]
      return [...new Set(rows.map(({ id }) => id as RequestId))]
    },
    histories: (tenant, ids) => loadHistories(database, tenant, ids),
    async due(now, limit) {
      const rows = await query
        .selectFrom('request')
        .modifyFront(acrossTenants)
        .select(['tenant', 'id', 'next_alarm_at'])
        .where('next_alarm_at', '<=', now)
        .orderBy('next_alarm_at')
        .orderBy('tenant')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ tenant, id, next_alarm_at }) => ({
        tenant: tenant as TenantId,
        id: id as RequestId,
        at: instant(numberIn(next_alarm_at)),
      }))
    },
    sweep: (since, limit) => sweep(database, since, limit),
    async addHistory(tenant, histories) {
      const added = await addRows<History>(database, tenant, clock(), {
        shape: requestShape,
        things: histories,
        idOf: ({ request }) => request.id,
        existing: async (inside, ids) => {
          const rows = await inside.query
            .selectFrom('request')
            .select('id')
            .where('tenant', '=', tenant)
            .where('id', 'in', ids)
            .execute()
          return rows.map(({ id }) => id)
        },
        followUp: historyOwed,
        row: ({ request, index }, guarded) => requestRow(tenant, request, index, guarded),
        settle: (inside, added) =>
          settleNewRequests(
            inside,
            tenant,
            added.map(({ request }) => request),
          ),
      })
      return added as RequestId[]
    },
  }
}

function historyOwed({ request, events, command, jobs }: History) {
  if (request.version !== events.length)
    throw new RangeError(`${events.length} events do not make version ${request.version} of ${request.id}`)
  const stream = requestStream(request.id)
  const entries = linkEvents(stream, { head: chainStart, first: 1 }, events, command, 0)
  return { stream, tail: { entries, jobs } }
}

async function loadRequest(
  { query }: StoreDatabase,
  tenant: TenantId,
  id: RequestId,
): Promise<Loaded<Request> | undefined> {
  const row = await query
    .selectFrom('request')
    .select(['head', 'doc', 'tail'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return loadedFrom(row)
}

/** So many at once that the question stays well under any engine's limit of parameters. */
const historiesAtOnce = 200

async function loadHistories(
  database: StoreDatabase,
  tenant: TenantId,
  ids: readonly RequestId[],
): Promise<readonly LoadedHistory[]> {
  const histories: LoadedHistory[] = []
  for (let from = 0; from < ids.length; from += historiesAtOnce) {
    const rows = await database.query
      .selectFrom('request')
      .select(['head', 'doc', 'tail'])
      .where('tenant', '=', tenant)
      .where('id', 'in', ids.slice(from, from + historiesAtOnce))
      .execute()
    const loaded = rows.map(loadedFrom)
    const streams = loaded.map((each) => ({ stream: requestStream(each.value.id), loaded: each }))
    const journals = await journalsOf<RequestEvent>(database, tenant, streams)
    histories.push(...loaded.map((each, i) => ({ loaded: each, events: journals[i] ?? [] })))
  }
  return histories
}

function loadedFrom(row: Pick<RequestRow, 'head' | 'doc' | 'tail'>): Loaded<Request> {
  const value = requestOf(row.doc)
  return { value, version: value.version, owed: owedBy({ head: row.head, tail: readTail(row.tail) }) }
}
