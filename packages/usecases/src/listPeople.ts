import type { DepartmentId, Person, PersonId } from '@counterpart/core'
import type { Ports, Versioned, Who } from './ports.ts'

export type PeoplePage = { readonly items: readonly Versioned<Person>[]; readonly next: PersonId | null }

/** People by department or name, in order of id. */
export const listPeople =
  (ports: Ports) =>
  async (
    { tenant }: Who,
    asked: {
      department?: DepartmentId | undefined
      text?: string | undefined
      /** Just these people. */
      ids?: readonly PersonId[] | undefined
      limit: number
      after?: PersonId | undefined
    },
  ): Promise<PeoplePage> => {
    const { department, text, ids, limit, after } = asked
    if (ids) {
      const loaded = await Promise.all(ids.map((id) => ports.directory.load(tenant, 'person', id)))
      return { items: loaded.filter((person) => person !== undefined), next: null }
    }
    const found = await ports.directory.people(tenant, { department, text }, limit + 1, after)
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? (items.at(-1)?.value.id ?? null) : null }
  }
