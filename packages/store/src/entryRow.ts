import { type Account, foldText, type LocalText, languages, type Person, type TenantId } from '@counterpart/core'
import type { Entries, EntryKind } from '@counterpart/usecases'
import type { Guarded, RowAccess } from './commitRow.ts'
import type { Database } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'
import type { EntryRow } from './schema.ts'

export type Entry = Entries[EntryKind]

/** The columns that queries need, beside the entry itself. */
export function entryRow(
  tenant: TenantId,
  kind: EntryKind,
  entry: Entry,
  written: Guarded & { readonly version: number },
): EntryRow {
  const person = kind === 'person' ? (entry as Person) : null
  return {
    tenant,
    kind,
    id: entry.id,
    ...written,
    doc: JSON.stringify(entry),
    department: person?.department ?? null,
    names: person && foldedNames(person),
    person: kind === 'account' ? (entry as Account).person : null,
  }
}

/** @param before the version that was read; none for an entry that is new */
export function entryAccess(
  tenant: TenantId,
  kind: EntryKind,
  entry: Entry,
  { version, before }: { version: number; before: number | undefined },
): RowAccess {
  const row = (guarded: Guarded) => entryRow(tenant, kind, entry, { ...guarded, version })
  return {
    create: (database, guarded) => insertRows(database, entryShape, [row(guarded)], 'new'),
    async swap({ query }, guarded) {
      const { tenant: _tenant, kind: _kind, id: _id, ...columns } = row(guarded)
      const { numUpdatedRows } = await query
        .updateTable('entry')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('kind', '=', kind)
        .where('id', '=', entry.id)
        .where('version', '=', before ?? 0)
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    settle: (database) => settleEntry(database, tenant, { kind, id: entry.id, version }),
  }
}

/** Nothing is owed any more at this version. */
export async function settleEntry(
  { query }: Database,
  tenant: TenantId,
  { kind, id, version }: { kind: string; id: string; version: number },
): Promise<void> {
  await query
    .updateTable('entry')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** The same for entries that were just added. */
export async function settleNewEntries(
  { query }: Database,
  tenant: TenantId,
  kind: EntryKind,
  entries: readonly Entry[],
): Promise<void> {
  await query
    .updateTable('entry')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where('kind', '=', kind)
    .where(
      'id',
      'in',
      entries.map(({ id }) => id),
    )
    .where('version', '=', 1)
    .execute()
}

export const entryStream = (kind: string, id: string): string => `${kind}/${id}`

/** What a search for people looks into: all the names of one, in the form in which texts are compared. */
const foldedNames = ({ name }: Person): string => foldText(namesOf(name))

export const namesOf = (name: LocalText): string => languages.flatMap((language) => name[language] ?? []).join('\n')

export const entryShape: TableShape = {
  table: 'entry',
  columns: {
    tenant: 'text',
    kind: 'text',
    id: 'text',
    version: 'integer',
    head: 'text',
    doc: 'text',
    tail: 'text',
    owed_at: 'bigint',
    department: 'text',
    names: 'text',
    person: 'text',
  },
  key: ['tenant', 'kind', 'id'],
}
