import {
  type Actor,
  type Agreement,
  type AgreementId,
  type Department,
  type DepartmentId,
  id,
  type Person,
  type PersonId,
  type Service,
  type ServiceId,
  type WorkingCalendar,
} from '@counterpart/core'
import { aDepartment, anAgreement, aPerson, aService, officeCalendar } from './builders.ts'

/** A small company in which every department serves the others. */
export type Company = {
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
  readonly services: readonly Service[]
  readonly agreements: readonly Agreement[]
  readonly calendars: readonly WorkingCalendar[]
}

const units = [
  { unit: 'it', en: 'Information Technology', zh: '信息技术部' },
  { unit: 'hr', en: 'Human Resources', zh: '人力资源部' },
  { unit: 'fin', en: 'Finance', zh: '财务部' },
  { unit: 'ops', en: 'Operations', zh: '运营部' },
] as const

/** An agent and two others in each department, who look after their own work. */
export const company: Company = {
  departments: units.map(({ unit, en, zh }) =>
    aDepartment({ id: id<DepartmentId>(unit), code: unit.toUpperCase(), name: { en, 'zh-CN': zh } }),
  ),
  people: units.flatMap(({ unit }) =>
    ['agent', 'one', 'two'].map((part) =>
      aPerson({
        id: id<PersonId>(`${unit}-${part}`),
        name: { en: `${part} of ${unit}` },
        department: id<DepartmentId>(unit),
        roles: part === 'agent' ? ['agent'] : [],
      }),
    ),
  ),
  services: units.flatMap(({ unit }) =>
    ['help', 'advice'].map((part) =>
      aService({ id: id<ServiceId>(`${unit}-${part}`), provider: id<DepartmentId>(unit), name: { en: part } }),
    ),
  ),
  // One department promises nothing, and one goes on counting after a reopening.
  agreements: units
    .filter(({ unit }) => unit !== 'ops')
    .map(({ unit }) =>
      anAgreement({
        id: id<AgreementId>(`${unit}-for-all`),
        provider: id<DepartmentId>(unit),
        onReopen: unit === 'fin' ? 'resume' : 'new-cycle',
      }),
    ),
  calendars: [officeCalendar],
}

export const actorFor = (person: Person): Actor => ({
  person: person.id,
  department: person.department,
  roles: person.roles,
})

export const agentOf = (department: DepartmentId): Person =>
  certain(company.people.find((person) => person.department === department && person.roles.includes('agent')))

export const personOf = (person: PersonId): Person => certain(company.people.find(({ id }) => id === person))

export function certain<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test company lacks it')
  return value
}
