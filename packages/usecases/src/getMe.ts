import type { Department, Person } from '@counterpart/core'
import { type NoSuch, ok, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from './ports.ts'

/** The acting person as the directory knows them. */
export const getMe =
  (ports: Ports) =>
  async ({ tenant, actor }: Who): Promise<Result<{ person: Person; department: Department }, NoSuch>> => {
    const person = await ports.directory.load(tenant, 'person', actor.person)
    if (!person) return refuse({ kind: 'no-such', what: 'person', id: actor.person })
    const department = await ports.directory.load(tenant, 'department', person.value.department)
    if (!department) return refuse({ kind: 'no-such', what: 'department', id: person.value.department })
    return ok({ person: person.value, department: department.value })
  }
