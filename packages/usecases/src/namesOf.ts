import type { DepartmentId, LocalText, PersonId, ServiceId, TenantId } from '@counterpart/core'
import type { DirectorySnapshot } from './directorySnapshot.ts'
import type { DirectoryStore } from './ports.ts'

/** The names of everything an answer mentions, by id, so that no reader has to ask again. */
export type Names = {
  readonly departments: Readonly<Record<string, LocalText>>
  readonly services: Readonly<Record<string, LocalText>>
  readonly people: Readonly<Record<string, LocalText>>
}

export type Mentioned = {
  readonly departments: Iterable<DepartmentId>
  readonly services: Iterable<ServiceId>
  readonly people: Iterable<PersonId | 'system' | null>
}

/** Ids that no longer exist are left out: a reader shows the id. */
export async function namesOf(
  directory: DirectoryStore,
  tenant: TenantId,
  snapshot: DirectorySnapshot,
  mentioned: Mentioned,
): Promise<Names> {
  const ids = new Set([...mentioned.people].filter((person) => person !== null && person !== 'system'))
  const people = ids.size ? await directory.peopleById(tenant, [...ids] as PersonId[]) : []
  return {
    departments: pick(mentioned.departments, snapshot.departments),
    services: pick(mentioned.services, snapshot.services),
    people: Object.fromEntries(people.map((person) => [person.id, person.name])),
  }
}

function pick<I extends string>(
  ids: Iterable<I>,
  from: ReadonlyMap<I, { readonly value: { readonly name: LocalText } }>,
): Record<string, LocalText> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const entry = from.get(id)
      return entry ? [[id, entry.value.name]] : []
    }),
  )
}
