import {
  applyEvents,
  applyInvitationEvent,
  type Invitation,
  type InvitationEvent,
  type RequestEvent,
  type TenantId,
} from '@counterpart/core'
import { indexOfWork, officeCalendars } from '@counterpart/usecases/testing'
import type { Conn, Dialect } from '../conn.ts'
import { invitationRow } from '../invitationRow.ts'
import { canonicalJson, chainFault } from '../journalChain.ts'
import { requestRow } from '../requestRow.ts'
import type { EntryRow, InvitationRow, JournalRow, RequestRow } from '../schema.ts'
import { createStores } from '../stores.ts'
import { type Acknowledged, toldAfter } from './attack.ts'

/** Everything of one tenant that does not add up. */
export async function violations(conn: Conn, tenant: TenantId, acknowledged: Acknowledged): Promise<readonly string[]> {
  const rowsOf = async <Row>(table: string, order: string) => {
    const { rows } = await conn.exec(`select * from ${table} where tenant = ${first[conn.dialect]} order by ${order}`, [
      tenant,
    ])
    return rows as unknown as Row[]
  }
  const requests = await rowsOf<RequestRow>('request', 'id')
  const invitations = await rowsOf<InvitationRow>('invitation', 'id')
  const entries = await rowsOf<EntryRow>('entry', 'kind, id')
  const journal = Map.groupBy(await rowsOf<JournalRow>('journal', 'stream, version'), ({ stream }) => stream)
  const all = (await rowsOf<{ id: string }>('job', 'id')).map((job) => job.id)
  const { jobs = [], told = [] } = Object.groupBy(all, (job) => (job.endsWith(toldAfter) ? 'told' : 'jobs'))
  const alerts = (await rowsOf<{ id: string }>('alert', 'id')).map((alert) => alert.id)

  const bad: string[] = []
  const streams = new Map<string, RequestRow | InvitationRow | EntryRow>([
    ...requests.map((row) => [`request/${row.id}`, row] as const),
    ...invitations.map((row) => [`invitation/${row.id}`, row] as const),
    ...entries.map((row) => [`${row.kind}/${row.id}`, row] as const),
  ])
  for (const stream of journal.keys()) if (!streams.has(stream)) bad.push(`there is no row for ${stream}`)
  for (const [stream, row] of streams) {
    const history = journal.get(stream) ?? []
    const fault = chainFault(stream, history)
    if (fault) bad.push(fault)
    if (row.version !== history.length) bad.push(`${stream} is at ${row.version}, its journal at ${history.length}`)
    if (row.head !== history.at(-1)?.hash) bad.push(`${stream} does not end where its journal ends`)
    if (row.tail !== null || row.owed_at !== null) bad.push(`${stream} still owes something`)
    bad.push(...commandFaults(stream, history, acknowledged.get(stream) ?? new Set()))
  }
  for (const stream of acknowledged.keys()) if (!streams.has(stream)) bad.push(`${stream} is gone`)

  for (const row of requests) bad.push(...rowFaults(row, journal.get(`request/${row.id}`) ?? []))
  for (const row of invitations) bad.push(...ratingFaults(row, journal.get(`invitation/${row.id}`) ?? []))
  for (const row of entries) {
    const last = journal.get(`${row.kind}/${row.id}`)?.at(-1)
    if (last && canonicalJson(JSON.parse(last.data).entry) !== canonicalJson(JSON.parse(row.doc)))
      bad.push(`${row.kind}/${row.id} is not what was written last`)
  }

  const owed = [...journal.values()].flat().flatMap((entry) => (entry.type === 'breached' ? jobOf(entry) : []))
  if (owed.toSorted().join() !== jobs.toSorted().join())
    bad.push(`${owed.length} jobs were owed, ${jobs.length} are there`)
  if (jobs.toSorted().join() !== alerts.toSorted().join()) bad.push(`${jobs.length} jobs made ${alerts.length} alerts`)
  const tellable = alerts.map((alert) => `${alert}${toldAfter}`)
  if (told.toSorted().join() !== tellable.toSorted().join()) bad.push(`${alerts.length} alerts owe ${told.length} jobs`)

  for (const { key, id } of requests) {
    const { items } = await createStores(conn).requests.list(tenant, { scope: { of: 'all' }, text: key }, 'newest', 50)
    if (items.length !== 1 || items[0]?.id !== id) bad.push(`${key} finds ${items.length} requests`)
  }
  return bad
}

const first: Readonly<Record<Dialect, string>> = { postgres: '$1', mysql: '?' }

/** Every acknowledged command is there, and no command was decided twice. */
function commandFaults(stream: string, history: readonly JournalRow[], acknowledged: ReadonlySet<string>): string[] {
  const byCommand = Map.groupBy(history, (entry) => entry.command_id)
  const lost = [...acknowledged].filter((command) => !byCommand.has(command))
  const twice = [...byCommand].filter(([, entries]) => new Set(entries.map((entry) => entry.fingerprint)).size > 1)
  return [
    ...lost.map((command) => `${command} was acknowledged by ${stream} and is gone`),
    ...twice.map(([command]) => `${command} took effect twice on ${stream}`),
  ]
}

/** The row is what follows from its events, in every column. */
function rowFaults(row: RequestRow, history: readonly JournalRow[]): string[] {
  const events = history.map(({ data }) => JSON.parse(data) as RequestEvent)
  const request = applyEvents(undefined, events, officeCalendars)
  if (!request) return [`request ${row.id} has no history`]
  const { doc, ...columns } = requestRow(row.tenant as TenantId, request, indexOfWork(request), {
    head: row.head,
    tail: null,
    owed_at: null,
  })
  const { doc: kept, ...found } = row
  const bad: string[] = []
  if (canonicalJson(JSON.parse(kept)) !== canonicalJson(JSON.parse(doc)))
    bad.push(`request ${row.id} is not the fold of its events`)
  if (canonicalJson(columns) !== canonicalJson(found))
    bad.push(`the columns of request ${row.id} do not follow from it`)
  return bad
}

/** The same of an invitation. */
function ratingFaults(row: InvitationRow, history: readonly JournalRow[]): string[] {
  const events = history.map(({ data }) => JSON.parse(data) as InvitationEvent)
  const invitation = events.reduce<Invitation | undefined>(applyInvitationEvent, undefined)
  if (!invitation) return [`invitation ${row.id} has no history`]
  const { doc, ...columns } = invitationRow(row.tenant as TenantId, invitation, {
    head: row.head,
    tail: null,
    owed_at: null,
  })
  const { doc: kept, ...found } = row
  const bad: string[] = []
  if (canonicalJson(JSON.parse(kept)) !== canonicalJson(JSON.parse(doc)))
    bad.push(`invitation ${row.id} is not the fold of its events`)
  if (canonicalJson(columns) !== canonicalJson(found))
    bad.push(`the columns of invitation ${row.id} do not follow from it`)
  return bad
}

function jobOf({ data, stream }: JournalRow): string {
  const { target, cycle, at } = JSON.parse(data) as RequestEvent & { type: 'breached' }
  return `${stream.slice('request/'.length)}:${target}:${cycle}:${at}`
}
