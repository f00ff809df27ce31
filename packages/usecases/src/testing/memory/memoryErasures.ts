import type { TenantId } from '@counterpart/core'
import type { Alert, Doomed, ErasureStore } from '../../ports.ts'
import type { EntryRooms } from './memoryDirectory.ts'
import type { InvitationRooms } from './memoryInvitations.ts'
import type { KeptJob } from './memoryJobs.ts'
import type { Indexed, RequestRooms } from './memoryRequests.ts'
import type { rooms } from './rooms.ts'

type Rooms = {
  readonly requests: RequestRooms
  readonly invitations: InvitationRooms
  readonly entries: EntryRooms
  readonly jobs: ReturnType<typeof rooms<KeptJob>>
  readonly alerts: ReturnType<typeof rooms<Alert>>
  readonly counters: ReturnType<typeof rooms<number>>
}

export function memoryErasures({ requests, invitations, entries, jobs, alerts, counters }: Rooms): ErasureStore {
  const going = (tenant: TenantId, doomed: Doomed) =>
    [...requests.of(tenant).values()].filter((kept) => goes(kept, doomed))
  const forget = (tenant: TenantId, start: string) => {
    for (const room of [jobs.of(tenant), alerts.of(tenant)])
      for (const id of room.keys()) if (id.startsWith(start)) room.delete(id)
  }
  return {
    async count(tenant, doomed) {
      const gone = going(tenant, doomed)
      const byPeople = gone.flatMap(({ journal }) => journal.filter(({ sent }) => sent.by !== 'system'))
      return {
        requests: gone.length,
        raised: byPeople.filter(({ event }) => event.type === 'raised').length,
        acts: new Set(byPeople.map(({ command }) => command)).size,
      }
    },
    async eraseRequests(tenant, doomed, limit) {
      const gone = going(tenant, doomed).slice(0, limit)
      for (const { value } of gone) {
        requests.of(tenant).delete(value.id)
        forget(tenant, `${value.id}:`)
      }
      // With them those whose request never came.
      for (const [id, { value }] of invitations.of(tenant))
        if (!requests.of(tenant).has(value.request)) invitations.of(tenant).delete(id)
      return gone.length
    },
    async eraseEntries(tenant, kind, ids) {
      for (const id of ids) {
        entries.of(tenant).delete(`${kind}/${id}`)
        forget(tenant, `recalculate:${kind}/${id}:`)
      }
    },
    async eraseNumbers(tenant, series) {
      for (const name of series) counters.of(tenant).delete(name)
    },
  }
}

const goes = ({ value }: Indexed, { department, person, service, calendar }: Doomed): boolean =>
  department.includes(value.provider) ||
  department.includes(value.customer) ||
  service.includes(value.service) ||
  person.includes(value.requester) ||
  value.clocks.some((clock) => calendar.includes(clock.calendar))
