import { type Invitation, type InvitationEvent, invitationIdFor, type Request, type TenantId } from '@counterpart/core'
import type { InvitationStore, Job } from '../../ports.ts'
import { commandOf, commitTo, entriesOf, type Kept, loadedFrom } from './memoryCommits.ts'
import { rooms } from './rooms.ts'

export type InvitationRooms = ReturnType<typeof rooms<Kept<Invitation, InvitationEvent>>>

export function memoryInvitations(
  kept: InvitationRooms,
  owe: (tenant: TenantId, jobs: readonly Job[]) => void,
): InvitationStore {
  return {
    load: async (tenant, id) => loadedFrom(kept.of(tenant).get(id)),
    async commit(tenant, commit) {
      const outcome = commitTo(kept.of(tenant), commit.after.id, commit)
      if (outcome === 'committed') owe(tenant, commit.jobs)
      return outcome
    },
    findCommand: async (tenant, { value }, command) => commandOf(kept.of(tenant).get(value.id), command),
    async journal(tenant, { value, version }) {
      const entries = kept.of(tenant).get(value.id)?.journal ?? []
      return entries
        .filter((entry) => entry.version <= version)
        .map(({ version, command, event }) => ({ version, command, event }))
    },
    ofRequests: async (tenant, requests) =>
      [...kept.of(tenant).values()]
        .filter(({ value }) => requests.includes(value.request))
        .flatMap((one) => loadedFrom(one) ?? []),
    async addAll(tenant, histories) {
      const room = kept.of(tenant)
      let added = 0
      for (const { invitation, events, command } of histories) {
        if (room.has(invitation.id)) continue
        if (invitation.version !== events.length) throw new RangeError(`the history of ${invitation.id} is not whole`)
        room.set(invitation.id, {
          value: invitation,
          version: invitation.version,
          journal: entriesOf(events, 1, command),
        })
        added++
      }
      return added
    },
  }
}

/** To the present delivery of a request; none while it is open. */
export const invitationTo = (kept: InvitationRooms, tenant: TenantId, { id, cycle, deliveredAt }: Request) =>
  deliveredAt === null ? undefined : kept.of(tenant).get(invitationIdFor({ request: id, cycle }))?.value
