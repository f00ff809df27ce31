import type { Account, Instant, PersonId, TenantId } from '@counterpart/core'
import type { DirectoryStore, Entries, EntryKind, Loaded, Versioned } from '@counterpart/usecases'
import { addRows } from './addRows.ts'
import { linkEvents, owedBy, planCommit, readTail, rowEnd } from './commitPlan.ts'
import { commitRow } from './commitRow.ts'
import { numberIn, type StoreDatabase } from './database.ts'
import { entryAccess, entryRow, entryShape, entryStream, settleNewEntries } from './entryRow.ts'
import { findCommand } from './journal.ts'
import { chainStart } from './journalChain.ts'
import { findPeople } from './people.ts'

/** Departments, people, services, agreements and calendars: one table, by kind. */
export function directoryStore(database: StoreDatabase, clock: () => number): DirectoryStore {
  const { query } = database
  return {
    load: (tenant, kind, id) => loadEntry(database, tenant, kind, id),
    commit(tenant, kind, commit) {
      const { after: entry, version, before } = commit
      const now = clock()
      const plan = planCommit(entryStream(kind, entry.id), commit, now)
      const access = entryAccess(tenant, kind, entry, { version, before: before?.version })
      return commitRow(database, tenant, access, plan, now)
    },
    findCommand: (tenant, kind, loaded, command) =>
      findCommand(database, tenant, entryStream(kind, loaded.value.id), loaded, command),
    async versions<K extends EntryKind>(tenant: TenantId, kind: K, id: string) {
      const loaded = await loadEntry(database, tenant, kind, id)
      if (!loaded) return []
      const stream = entryStream(kind, id)
      const rows = await query
        .selectFrom('journal')
        .select(['version', 'at', 'command_by', 'data'])
        .where('tenant', '=', tenant)
        .where('stream', '=', stream)
        .where('version', '<=', loaded.version)
        .orderBy('version')
        .execute()
      const last = numberIn(rows.at(-1)?.version)
      const owed = rowEnd(loaded.owed).tail?.entries.filter(({ version }) => version > last) ?? []
      return [...rows, ...owed].map(({ version, at, command_by, data }) => ({
        version: numberIn(version),
        at: numberIn(at) as Instant,
        by: command_by as PersonId | 'system',
        value: (JSON.parse(data) as { entry: Entries[K] }).entry,
      }))
    },
    async all<K extends EntryKind>(tenant: TenantId, kind: K): Promise<readonly Versioned<Entries[K]>[]> {
      const rows = await query
        .selectFrom('entry')
        .select(['version', 'doc'])
        .where('tenant', '=', tenant)
        .where('kind', '=', kind)
        .orderBy('id')
        .execute()
      return rows.map(({ version, doc }) => ({ value: JSON.parse(doc) as Entries[K], version: numberIn(version) }))
    },
    async revision(tenant) {
      // Versions only grow, and entries are taken away only with a whole company, so that no two states between which
      // nobody asked have the same count and sum.
      const { n, sum } = await query
        .selectFrom('entry')
        .select(({ fn }) => [fn.countAll().as('n'), fn.sum('version').as('sum')])
        .where('tenant', '=', tenant)
        .where('kind', 'in', ['agreement', 'calendar', 'department', 'service'])
        .executeTakeFirstOrThrow()
      return `${numberIn(n)}.${numberIn(sum)}`
    },
    people: (tenant, filter, limit, after) => findPeople(database, tenant, filter, limit, after),
    async accountsOf(tenant, people) {
      if (people.length === 0) return []
      const rows = await query
        .selectFrom('entry')
        .select(['version', 'doc'])
        .where('tenant', '=', tenant)
        .where('kind', '=', 'account')
        .where('person', 'in', people)
        .orderBy('id')
        .execute()
      return rows.map(({ version, doc }) => ({ value: JSON.parse(doc) as Account, version: numberIn(version) }))
    },
    async peopleById(tenant, ids) {
      if (ids.length === 0) return []
      const rows = await query
        .selectFrom('entry')
        .select(['doc'])
        .where('tenant', '=', tenant)
        .where('kind', '=', 'person')
        .where('id', 'in', ids)
        .execute()
      return rows.map(({ doc }) => JSON.parse(doc))
    },
    async addAll(tenant, kind, entries, command) {
      const now = clock()
      const added = await addRows(database, tenant, now, {
        shape: entryShape,
        things: entries,
        idOf: ({ id }) => id,
        existing: async (inside, ids) => {
          const rows = await inside.query
            .selectFrom('entry')
            .select('id')
            .where('tenant', '=', tenant)
            .where('kind', '=', kind)
            .where('id', 'in', ids)
            .execute()
          return rows.map(({ id }) => id)
        },
        followUp: (entry) => {
          const stream = entryStream(kind, entry.id)
          const event = { type: 'written', entry }
          return {
            stream,
            tail: { entries: linkEvents(stream, { head: chainStart, first: 1 }, [event], command, now), jobs: [] },
          }
        },
        row: (entry, guarded) => entryRow(tenant, kind, entry, { ...guarded, version: 1 }),
        settle: (inside, added) => settleNewEntries(inside, tenant, kind, added),
      })
      return added.length
    },
  }
}

async function loadEntry<K extends EntryKind>(
  { query }: StoreDatabase,
  tenant: TenantId,
  kind: K,
  id: string,
): Promise<Loaded<Entries[K]> | undefined> {
  const row = await query
    .selectFrom('entry')
    .select(['version', 'head', 'doc', 'tail'])
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const owed = owedBy({ head: row.head, tail: readTail(row.tail) })
  return { value: JSON.parse(row.doc) as Entries[K], version: numberIn(row.version), owed }
}
