import {
  type CommandId,
  type DepartmentId,
  type Instant,
  id,
  instant,
  type PersonId,
  type RequestId,
  type Role,
  type ServiceId,
  type TenantId,
} from '@counterpart/core'
import type { Channels, Who } from '../ports.ts'
import { raiseRequest } from '../raiseRequest.ts'
import type { RequestDetail } from '../requestDetail.ts'
import { actorFor, company, personOf } from './company.ts'
import { type MemoryPorts, memoryPorts } from './memory/memoryPorts.ts'

/** A company at work, with a clock that moves when a test says so. */
export type Scene = {
  readonly ports: MemoryPorts
  readonly tenant: TenantId
  /** Somebody of the test company; `roles` in place of their own. */
  readonly who: (person: string, roles?: readonly Role[]) => Who
  /** A command id that no other has, with the fingerprint of what it says. */
  readonly command: (says?: string) => { readonly id: CommandId; readonly fingerprint: string }
  readonly passMinutes: (minutes: number) => void
  /** IT is asked for help by someone of HR. */
  readonly raised: (title?: string) => Promise<RequestDetail>
}

export async function scene(
  start: Instant = instant('2026-03-02T10:00+08:00'),
  settings: { readonly channels?: Channels | undefined } = {},
): Promise<Scene> {
  let now = start
  let commands = 0
  const ports = memoryPorts({ ...settings, now: () => now })
  const tenant = id<TenantId>('company')
  const bySystem = { id: id<CommandId>('scene'), by: 'system', fingerprint: 'scene' } as const
  await ports.directory.addAll(tenant, 'calendar', company.calendars, bySystem)
  await ports.directory.addAll(tenant, 'department', company.departments, bySystem)
  await ports.directory.addAll(tenant, 'person', company.people, bySystem)
  await ports.directory.addAll(tenant, 'service', company.services, bySystem)
  await ports.directory.addAll(tenant, 'agreement', company.agreements, bySystem)
  const who: Scene['who'] = (person, roles) => {
    const actor = actorFor(personOf(id<PersonId>(person)))
    return { tenant, actor: roles ? { ...actor, roles } : actor }
  }
  const command: Scene['command'] = (says = '') => {
    commands++
    return { id: id<CommandId>(`command-${commands}`), fingerprint: says || `body ${commands}` }
  }
  return {
    ports,
    tenant,
    who,
    command,
    passMinutes: (minutes) => {
      now = instant(now + minutes * 60_000)
    },
    async raised(title = 'The printer does not print') {
      const asked = {
        service: id<ServiceId>('it-help'),
        title,
        description: '',
        answers: {},
        urgency: 3,
        importance: 3,
      } as const
      const result = await raiseRequest(ports)(who('hr-one'), { ...asked, command: command() })
      if (!result.ok) throw new Error(JSON.stringify(result.refusal))
      return result.value
    },
  }
}

export const departmentId = (department: string): DepartmentId => id(department)
export const requestId = (request: string): RequestId => id(request)
