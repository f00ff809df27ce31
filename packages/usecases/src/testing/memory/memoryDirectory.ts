import { instant, languages, matchesText, type Person, type TenantId } from '@counterpart/core'
import type { DirectoryStore, Entries, EntryKind, EntryWritten, Job, Versioned } from '../../ports.ts'
import { commandOf, commitTo, entriesOf, type Kept, loadedFrom } from './memoryCommits.ts'
import { rooms } from './rooms.ts'

type Written = EntryWritten<EntryKind>

export type EntryRooms = ReturnType<typeof rooms<Kept<Entries[EntryKind], Written>>>

export function memoryDirectory(
  kept: EntryRooms,
  owe: (tenant: TenantId, jobs: readonly Job[]) => void,
): DirectoryStore {
  const keyOf = (kind: EntryKind, id: string) => `${kind}/${id}`
  const ofKind = <K extends EntryKind>(tenant: TenantId, kind: K) =>
    [...kept.of(tenant)]
      .filter(([key]) => key.startsWith(keyOf(kind, '')))
      .map(([, { value, version }]) => ({ value: value as Entries[K], version }))
      .toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1))
  return {
    load: async <K extends EntryKind>(tenant: TenantId, kind: K, id: string) =>
      loadedFrom(kept.of(tenant).get(keyOf(kind, id)) as Kept<Entries[K], Written> | undefined),
    async commit(tenant, kind, commit) {
      const outcome = commitTo(kept.of(tenant), keyOf(kind, commit.after.id), commit)
      if (outcome === 'committed') owe(tenant, commit.jobs)
      return outcome
    },
    findCommand: async (tenant, kind, { value }, command) =>
      commandOf(kept.of(tenant).get(keyOf(kind, value.id)), command),
    versions: async <K extends EntryKind>(tenant: TenantId, kind: K, id: string) =>
      (kept.of(tenant).get(keyOf(kind, id))?.journal ?? []).map(({ version, event, sent }) => ({
        version,
        at: event.at ?? instant(0),
        by: sent.by,
        value: event.entry as Entries[K],
      })),
    all: async (tenant, kind) => ofKind(tenant, kind),
    async revision(tenant) {
      const versions = [...kept.of(tenant)].filter(
        ([key]) => !/^(person|need|filters|account|connection|statuses)\//.test(key),
      )
      return JSON.stringify(versions.map(([key, { version }]) => [key, version]))
    },
    async people(tenant, { department, text }, limit, after) {
      return ofKind(tenant, 'person')
        .filter(({ value }) => department === undefined || value.department === department)
        .filter(({ value }) => matchesText(namesOf(value), text ?? ''))
        .filter(({ value }) => after === undefined || value.id > after)
        .slice(0, limit) satisfies Versioned<Person>[]
    },
    accountsOf: async (tenant, people) =>
      ofKind(tenant, 'account').filter(({ value }) => people.includes(value.person)),
    peopleById: async (tenant, ids) =>
      ofKind(tenant, 'person')
        .map(({ value }) => value)
        .filter(({ id }) => ids.includes(id)),
    async addAll(tenant, kind, entries, command) {
      const room = kept.of(tenant)
      let added = 0
      for (const entry of entries) {
        if (room.has(keyOf(kind, entry.id))) continue
        const journal = entriesOf([{ type: 'written', entry } as const], 1, command)
        room.set(keyOf(kind, entry.id), { value: entry, version: 1, journal })
        added++
      }
      return added
    },
  }
}

const namesOf = ({ name }: Person) => languages.flatMap((language) => name[language] ?? []).join('\n')
