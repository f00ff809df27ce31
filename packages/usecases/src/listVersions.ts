import { hasRight, type NoSuch, type NotAllowed, ok, type Result, refuse } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { DirectoryKind, Entries, EntryVersion, Ports, Who } from './ports.ts'

export type Versions<T> = { readonly versions: readonly EntryVersion<T>[]; readonly names: Names }

/** What an entry of the directory has been, newest first: for administrators, who can take the last change back. */
export const listVersions =
  (ports: Ports) =>
  async <K extends DirectoryKind>(
    { tenant, actor }: Who,
    kind: K,
    id: string,
  ): Promise<Result<Versions<Entries[K]>, NotAllowed | NoSuch>> => {
    if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const versions = await ports.directory.versions(tenant, kind, id)
    if (versions.length === 0) return refuse({ kind: 'no-such', what: kind, id })
    const directory = await directorySnapshot(ports.directory, tenant)
    const people = versions.map(({ by }) => by)
    const names = await namesOf(ports.directory, tenant, directory, { departments: [], services: [], people })
    return ok({ versions: versions.toReversed(), names })
  }
