import {
  applyEvent,
  type CommandId,
  type Instant,
  id,
  type Request,
  type RequestEvent,
  type TenantId,
} from '@counterpart/core'
import type { Command, Loaded, Outcome, Ports, RequestIndex } from '../../ports.ts'
import { aRaisedEvent, officeCalendars, type RaisedEvent } from '../builders.ts'

/** The ports that keep things. */
export type StorePorts = Pick<
  Ports,
  'requests' | 'invitations' | 'directory' | 'alerts' | 'jobs' | 'figures' | 'erasures' | 'joinCodes'
>

let tenants = 0
/** A tenant that nobody else in this run has. */
export const aTenant = (): TenantId => id<TenantId>(`tenant-${++tenants}`)

export const aCommand = (name: string, facts: Partial<Command> = {}): Command => ({
  id: id<CommandId>(name),
  by: 'system',
  fingerprint: `body of ${name}`,
  ...facts,
})

export const noAlarm: RequestIndex = { nextAlarmAt: null, nextDueAt: null, breachedFrom: null }

/** Puts in a request that was just raised. */
export async function raiseIn(
  { requests }: StorePorts,
  tenant: TenantId,
  facts: Partial<RaisedEvent> & Pick<RaisedEvent, 'id'>,
  index: RequestIndex = noAlarm,
): Promise<Loaded<Request>> {
  const event = aRaisedEvent({ key: facts.id as string as RaisedEvent['key'], ...facts })
  const after = applyEvent(undefined, event, officeCalendars)
  const command = aCommand(`raise.${facts.id}`)
  const commit = { before: undefined, after, version: 1, events: [event], command, jobs: [] }
  const outcome = await requests.commit(tenant, commit, index)
  const loaded = await requests.load(tenant, after.id)
  if (outcome !== 'committed' || !loaded) throw new Error(`${facts.id} could not be put in`)
  return loaded
}

/** Lets a comment be the next thing that happens to a request. */
export function commentOn(
  { requests }: StorePorts,
  tenant: TenantId,
  before: Loaded<Request>,
  command: Command,
  text = 'a comment',
): Promise<Outcome> {
  const event: RequestEvent = {
    at: (before.value.lastEventAt + 1000) as Instant,
    by: before.value.requester,
    type: 'commented',
    text,
    audience: 'everyone',
    side: 'customer',
  }
  const after = applyEvent(before.value, event, officeCalendars)
  return requests.commit(tenant, { before, after, version: after.version, events: [event], command, jobs: [] }, noAlarm)
}
