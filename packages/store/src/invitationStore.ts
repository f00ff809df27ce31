import type { Invitation, InvitationEvent } from '@counterpart/core'
import type { InvitationHistory, InvitationStore, Loaded } from '@counterpart/usecases'
import { addRows } from './addRows.ts'
import { linkEvents, owedBy, planCommit, readTail } from './commitPlan.ts'
import { commitRow } from './commitRow.ts'
import type { StoreDatabase } from './database.ts'
import {
  invitationAccess,
  invitationRow,
  invitationShape,
  invitationStream,
  invitationsOf,
  settleNewInvitations,
} from './invitationRow.ts'
import { findCommand, journalOf } from './journal.ts'
import { chainStart } from './journalChain.ts'
import type { InvitationRow } from './schema.ts'

export function invitationStore(database: StoreDatabase, clock: () => number): InvitationStore {
  const { query } = database
  return {
    async load(tenant, id) {
      const row = await query
        .selectFrom('invitation')
        .select(['head', 'doc', 'tail'])
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && loadedFrom(row)
    },
    commit(tenant, commit) {
      const { after: invitation, before } = commit
      const now = clock()
      const plan = planCommit(invitationStream(invitation.id), commit, now)
      return commitRow(database, tenant, invitationAccess(tenant, invitation, before?.version), plan, now)
    },
    findCommand: (tenant, loaded, command) =>
      findCommand(database, tenant, invitationStream(loaded.value.id), loaded, command),
    journal: (tenant, loaded) =>
      journalOf<InvitationEvent>(database, tenant, invitationStream(loaded.value.id), loaded),
    ofRequests: async (tenant, requests) => (await invitationsOf(database, tenant, requests)).map(loadedFrom),
    async addAll(tenant, histories) {
      const added = await addRows<InvitationHistory>(database, tenant, clock(), {
        shape: invitationShape,
        things: histories,
        idOf: ({ invitation }) => invitation.id,
        existing: async (inside, ids) => {
          const rows = await inside.query
            .selectFrom('invitation')
            .select('id')
            .where('tenant', '=', tenant)
            .where('id', 'in', ids)
            .execute()
          return rows.map(({ id }) => id)
        },
        followUp: historyOwed,
        row: ({ invitation }, guarded) => invitationRow(tenant, invitation, guarded),
        settle: (inside, added) =>
          settleNewInvitations(
            inside,
            tenant,
            added.map(({ invitation }) => invitation),
          ),
      })
      return added.length
    },
  }
}

function historyOwed({ invitation, events, command }: InvitationHistory) {
  if (invitation.version !== events.length)
    throw new RangeError(`${events.length} events do not make version ${invitation.version} of ${invitation.id}`)
  const stream = invitationStream(invitation.id)
  const entries = linkEvents(stream, { head: chainStart, first: 1 }, events, command, 0)
  return { stream, tail: { entries, jobs: [] } }
}

function loadedFrom(row: Pick<InvitationRow, 'head' | 'doc' | 'tail'>): Loaded<Invitation> {
  const value = JSON.parse(row.doc) as Invitation
  return { value, version: value.version, owed: owedBy({ head: row.head, tail: readTail(row.tail) }) }
}
