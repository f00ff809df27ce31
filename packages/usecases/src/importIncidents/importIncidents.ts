import {
  type CommandId,
  compileCalendar,
  type DepartmentId,
  id,
  ok,
  type Person,
  type PersonId,
  type Result,
  refuse,
  type TenantId,
} from '@counterpart/core'
import type { History, Ports } from '../ports.ts'
import { type CsvRecord, csvParser } from './csvParser.ts'
import { columnsOf, type IncidentRow, incidentRow, type Rejection } from './incidentRow.ts'
import { incidentService, logAgreement, logCalendar } from './logDirectory.ts'
import { type Replayed, replayIncident } from './replayIncident.ts'

export type ImportCounts = {
  readonly rows: number
  /** Requests that were added. */
  readonly added: number
  /** Requests that were there already; they stay as they are. */
  readonly unchanged: number
  readonly rejected: number
}
export type ImportRefusal = { readonly kind: 'not-an-incident-log'; readonly missing: readonly string[] }

export type ImportWatch = {
  /** After each batch, and at the end. */
  readonly onProgress: (counts: ImportCounts) => void
  readonly onRejection: (rejection: Rejection) => void
  readonly signal?: AbortSignal | undefined
}

/** So many requests are kept at once: few enough for one statement, many enough to be quick. */
const batchSize = 250

/**
 * Imports an incident log. Each incident becomes one request whose id follows from its number, so that running it
 * again, or after a kill, adds only what is missing. A row that cannot be used is reported and the rest imported.
 */
export const importIncidents =
  (ports: Ports) =>
  async (
    tenant: TenantId,
    text: AsyncIterable<string>,
    watch: ImportWatch,
  ): Promise<Result<ImportCounts, ImportRefusal>> => {
    const calendar = compileCalendar(logCalendar)
    const counts = { rows: 0, added: 0, unchanged: 0, rejected: 0 }
    const directory = new KnownEntries(ports, tenant)
    const seen = new Set<string>()
    let columns: ReturnType<typeof columnsOf> | undefined
    let width = 0
    let rows: IncidentRow[] = []
    let batch: Replayed[] = []

    const reject = (rejection: Rejection) => {
      counts.rejected++
      watch.onRejection(rejection)
    }
    const endIncident = () => {
      const inOrder = withoutLeaps(rows, reject)
      if (inOrder.length) batch.push(replayIncident(inOrder, ports.now(), () => calendar))
      rows = []
    }
    const keepBatch = async () => {
      await directory.add(batch)
      const added = await ports.requests.addHistory(
        tenant,
        batch.map(({ history }): History => history),
      )
      counts.added += added.length
      counts.unchanged += batch.length - added.length
      batch = []
      watch.onProgress({ ...counts })
    }
    const take = (record: CsvRecord) => {
      counts.rows++
      const read = incidentRow(record, (columns as NonNullable<typeof columns>).at, width)
      if ('rejections' in read) {
        // A row counts once, however many of its columns are wrong.
        const [first, ...others] = read.rejections
        if (first) reject(first)
        for (const other of others) watch.onRejection(other)
        return
      }
      const { row } = read
      if (rows[0] && rows[0].number !== row.number) endIncident()
      if (rows.length === 0 && seen.has(row.number))
        return reject({ line: row.line, column: 'number', reason: 'out-of-order', value: row.number })
      seen.add(row.number)
      rows.push(row)
    }

    const parser = csvParser()
    const takeAll = async (records: readonly CsvRecord[]): Promise<ImportRefusal | undefined> => {
      for (const record of records) {
        if (columns) take(record)
        else {
          columns = columnsOf(record)
          width = record.cells.length
          if (columns.missing.length) return { kind: 'not-an-incident-log', missing: columns.missing }
        }
        if (batch.length >= batchSize) {
          watch.signal?.throwIfAborted()
          await keepBatch()
        }
      }
      return undefined
    }
    for await (const piece of text) {
      const refusal = await takeAll(parser.push(piece))
      if (refusal) return refuse(refusal)
    }
    const refusal = await takeAll(parser.end())
    if (refusal) return refuse(refusal)
    if (!columns) return refuse({ kind: 'not-an-incident-log', missing: columnsOf({ line: 1, cells: [] }).missing })
    if (rows.length) endIncident()
    await keepBatch()
    return ok(counts)
  }

/** Rows of one incident must not go back in time: one that is later than what follows it is out of place. */
function withoutLeaps(rows: readonly IncidentRow[], reject: (rejection: Rejection) => void): readonly IncidentRow[] {
  let earliest = Number.POSITIVE_INFINITY
  const kept: IncidentRow[] = []
  for (const row of rows.toReversed()) {
    if (row.updatedAt > earliest)
      reject({ line: row.line, column: 'sys_updated_at', reason: 'time-runs-back', value: row.number })
    else {
      earliest = row.updatedAt
      kept.unshift(row)
    }
  }
  return kept
}

/** Adds departments, services, agreements and people before the requests that mention them, each once. */
class KnownEntries {
  readonly #ports: Ports
  readonly #tenant: TenantId
  readonly #departments = new Set<DepartmentId>()
  readonly #people = new Set<PersonId>()

  constructor(ports: Ports, tenant: TenantId) {
    this.#ports = ports
    this.#tenant = tenant
  }

  async add(batch: readonly Replayed[]): Promise<void> {
    const departments = fresh(
      batch.flatMap((replayed) => replayed.departments),
      this.#departments,
    )
    const people = fresh(
      batch.flatMap((replayed) => replayed.people),
      this.#people,
    )
    const providers = departments.filter((department) => department.code.startsWith('G'))
    const { directory } = this.#ports
    const command = { id: id<CommandId>('import.incident-log'), by: 'system', fingerprint: 'incident-log' } as const
    await directory.addAll(this.#tenant, 'calendar', [logCalendar], command)
    await directory.addAll(this.#tenant, 'department', departments, command)
    await directory.addAll(
      this.#tenant,
      'service',
      providers.map((provider) => incidentService(provider.id)),
      command,
    )
    await directory.addAll(
      this.#tenant,
      'agreement',
      providers.map((provider) => logAgreement(provider.id)),
      command,
    )
    await directory.addAll<'person'>(this.#tenant, 'person', people as Person[], command)
  }
}

function fresh<T extends { readonly id: I }, I>(entries: readonly T[], known: Set<I>): readonly T[] {
  return entries.filter((entry) => {
    if (known.has(entry.id)) return false
    known.add(entry.id)
    return true
  })
}
