import type { Department, DepartmentId, Person, TenantId, WorkingCalendar } from '@counterpart/core'
import type { CompanyKind, DirectoryStore, Doomed, Entries, ListedKind } from '../ports.ts'
import { calendars } from './company/calendars.ts'
import { departmentCodes, departmentId } from './company/departments.ts'
import { colleagues } from './company/people.ts'
import { services } from './company/services.ts'

/** What of the directory goes with the sample company, and how much of it people had added themselves. */
export type Going = {
  readonly doomed: Doomed
  readonly entries: { readonly [K in CompanyKind]: readonly Entries[K][] }
  readonly own: number
}

const isSample = (id: string | null | undefined): boolean => id?.startsWith('sample.') ?? false

/**
 * The company itself, and what cannot be without it: departments below its departments, services and people of them,
 * agreements about them, what is reckoned in its calendars, and needs measured on its work or kept by its people.
 */
export async function whatGoes(directory: DirectoryStore, tenant: TenantId): Promise<Going> {
  const [departments, allServices, agreements, allCalendars, relations] = await Promise.all([
    valuesOf(directory, tenant, 'department'),
    valuesOf(directory, tenant, 'service'),
    valuesOf(directory, tenant, 'agreement'),
    valuesOf(directory, tenant, 'calendar'),
    valuesOf(directory, tenant, 'relation'),
  ])
  const department = closure(departments, ({ parent }) => parent)
  const calendar = closure(allCalendars, ({ basedOn }) => basedOn)
  const isGone = (id: DepartmentId | null) => isSample(id) || department.some((gone) => gone.id === id)
  const service = allServices.filter(({ id, provider }) => isSample(id) || isGone(provider))
  const isServiceGone = (id: string | null) => isSample(id) || service.some((gone) => gone.id === id)
  const isCalendarGone = (id: string) => isSample(id) || calendar.some((gone) => gone.id === id)
  const agreement = agreements.filter(
    ({ id, provider, customer, service, targets, classes = [] }) =>
      isSample(id) ||
      isGone(provider) ||
      isGone(customer) ||
      isServiceGone(service) ||
      targets.some((target) => isCalendarGone(target.calendar)) ||
      classes.some((line) => isGone(line.customer)),
  )
  const person = await peopleGoing(directory, tenant, department)
  const relation = relations.filter(({ customer, provider }) => isGone(customer) || isGone(provider))
  const isPersonGone = (id: string) => isSample(id) || person.some((gone) => gone.id === id)
  const need = (await valuesOf(directory, tenant, 'need')).filter(
    ({ provider, owner, keptBy }) => isGone(provider) || isPersonGone(owner) || isPersonGone(keptBy),
  )
  const entries = { department, service, agreement, calendar, person, relation, need }
  const all: readonly { readonly id: string }[] = Object.values(entries).flat()
  const together = <I extends string>(known: readonly I[], found: readonly { readonly id: I }[]) => [
    ...new Set([...known, ...found.map(({ id }) => id)]),
  ]
  return {
    entries,
    own: all.filter(({ id }) => !isSample(id)).length,
    // What the sample had is doomed by name, so that its requests are found when some of it was taken out before.
    doomed: {
      department: together(departmentCodes.map(departmentId), department),
      service: together(
        services.map(({ id }) => id),
        service,
      ),
      agreement: agreement.map(({ id }) => id),
      relation: relation.map(({ id }) => id),
      need: need.map(({ id }) => id),
      calendar: together(
        calendars.map(({ id }) => id),
        calendar,
      ),
      person: together(
        colleagues.map(({ person: { id } }) => id),
        person,
      ),
    },
  }
}

const valuesOf = async <K extends ListedKind>(
  directory: DirectoryStore,
  tenant: TenantId,
  kind: K,
): Promise<readonly Entries[K][]> => (await directory.all(tenant, kind)).map(({ value }) => value)

/** Those of the sample, those below them, those below these, and so on. */
function closure<T extends Department | WorkingCalendar>(
  all: readonly T[],
  above: (entry: T) => string | null | undefined,
): readonly T[] {
  const gone = new Set<string>(all.filter(({ id }) => isSample(id)).map(({ id }) => id))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const entry of all) {
      const parent = above(entry)
      if (parent && (isSample(parent) || gone.has(parent))) gone.add(entry.id)
    }
  }
  return all.filter(({ id }) => gone.has(id))
}

async function peopleGoing(
  directory: DirectoryStore,
  tenant: TenantId,
  departments: readonly Department[],
): Promise<readonly Person[]> {
  const known = await directory.peopleById(
    tenant,
    colleagues.map(({ person }) => person.id),
  )
  const found = new Map(known.map((person) => [person.id, person]))
  const gone = new Set([...departmentCodes.map(departmentId), ...departments.map(({ id }) => id)])
  for (const department of gone)
    for (let after: Person['id'] | undefined, more = true; more; ) {
      const page = await directory.people(tenant, { department }, pageSize, after)
      for (const { value } of page) found.set(value.id, value)
      after = page.at(-1)?.value.id
      more = page.length === pageSize
    }
  return [...found.values()]
}

const pageSize = 200
