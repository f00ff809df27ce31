import type { RequestEvent, TenantId } from '@counterpart/core'
import type { Job } from '@counterpart/usecases'
import type { Tail } from './commitPlan.ts'
import type { Database } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'
import { keepSearchWords } from './searchWords.ts'

/** What one commit owes, and of what. */
export type FollowUp = { readonly stream: string; readonly tail: Tail }

/**
 * Copies out what commits owe. May run any number of times, by anyone, also at once: every row has a key that
 * follows from its commit.
 */
export async function follow(database: Database, tenant: TenantId, owed: readonly FollowUp[]): Promise<void> {
  const entries = owed.flatMap(({ stream, tail }) => tail.entries.map((entry) => ({ tenant, stream, ...entry })))
  await insertRows(database, journalShape, entries, 'ifAbsent')
  await oweJobs(
    database,
    tenant,
    owed.flatMap(({ tail }) => tail.jobs),
  )
  const raised = owed.flatMap(({ stream, tail }) => (stream.startsWith(requestStreams) ? raisedIn(tail) : []))
  await keepSearchWords(database, tenant, raised)
}

/** A job that is there, done or not, is left as it is. */
export async function oweJobs(database: Database, tenant: TenantId, jobs: readonly Job[]): Promise<void> {
  const rows = jobs.map((job) => jobRow(tenant, job))
  await insertRows(database, jobShape, rows, 'ifAbsent')
}

const requestStreams = 'request/'
export const requestStream = (id: string): string => `${requestStreams}${id}`

type Raised = RequestEvent & { readonly type: 'raised' }

/** Nothing that is searched in changes after a request was raised, so its words are written once. */
const raisedIn = ({ entries }: Tail): readonly Raised[] =>
  entries.filter(({ type }) => type === 'raised').map(({ data }) => JSON.parse(data) as Raised)

const jobRow = (tenant: TenantId, { id, kind, dueAt, payload }: Job) => ({
  tenant,
  id,
  kind,
  due_at: dueAt,
  lease_until: 0,
  lease: null,
  attempts: 0,
  done_at: null,
  payload: JSON.stringify(payload),
})

const journalShape: TableShape = {
  table: 'journal',
  columns: {
    tenant: 'text',
    stream: 'text',
    version: 'integer',
    command_id: 'text',
    command_by: 'text',
    fingerprint: 'text',
    type: 'text',
    at: 'bigint',
    data: 'text',
    prev_hash: 'text',
    hash: 'text',
  },
  key: ['tenant', 'stream', 'version'],
}

const jobShape: TableShape = {
  table: 'job',
  columns: {
    tenant: 'text',
    id: 'text',
    kind: 'text',
    due_at: 'bigint',
    lease_until: 'bigint',
    lease: 'text',
    attempts: 'integer',
    done_at: 'bigint',
    payload: 'text',
  },
  key: ['tenant', 'id'],
}
