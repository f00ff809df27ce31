import { type DepartmentId, id, type PersonId, type TenantId } from '@counterpart/core'
import type { Command, Ports } from '@counterpart/usecases'
import { aPerson, company } from '@counterpart/usecases/testing'
import { openPorts } from '../hub.ts'
import { hubLogger } from '../logger.ts'
import type { Settings } from '../settings.ts'

export const tenant = id<TenantId>('company')

const people = [
  ...company.people,
  aPerson({ id: id<PersonId>('admin'), department: id<DepartmentId>('ops'), roles: ['administrator'] }),
]
const command: Command = { id: id('set-up'), by: 'system', fingerprint: '' }

/** The company of the tests of use cases, with an administrator. */
export async function fillCompany({ directory }: Ports): Promise<void> {
  await directory.addAll(tenant, 'department', company.departments, command)
  await directory.addAll(tenant, 'calendar', company.calendars, command)
  await directory.addAll(tenant, 'service', company.services, command)
  await directory.addAll(tenant, 'agreement', company.agreements, command)
  await directory.addAll(tenant, 'person', people, command)
}

/** Does something with the ports of a hub that is not running. */
export async function withPorts<T>(settings: Settings, work: (ports: Ports) => Promise<T>): Promise<T> {
  const { database, ports } = await openPorts(settings, hubLogger('silent'))
  try {
    return await work(ports)
  } finally {
    await database.close()
  }
}
