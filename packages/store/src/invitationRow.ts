import { type Invitation, isLow, isSatisfied, type RequestId, type TenantId } from '@counterpart/core'
import type { Guarded, RowAccess } from './commitRow.ts'
import type { Database } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'
import type { InvitationRow } from './schema.ts'

/** The columns that queries need, beside the invitation itself. */
export function invitationRow(tenant: TenantId, invitation: Invitation, guarded: Guarded): InvitationRow {
  const { id, version, request, cycle, rating } = invitation
  const flag = (is: boolean) => (is ? 1 : 0)
  return {
    tenant,
    id,
    version,
    ...guarded,
    doc: JSON.stringify(invitation),
    request,
    cycle,
    is_low: rating && flag(isLow(rating.scores)),
    is_process_good: rating && flag(isSatisfied(rating.scores.process)),
    is_result_good: rating && flag(isSatisfied(rating.scores.result)),
  }
}

/** @param before the version that was read; none for an invitation that is new */
export function invitationAccess(tenant: TenantId, invitation: Invitation, before: number | undefined): RowAccess {
  const row = (guarded: Guarded) => invitationRow(tenant, invitation, guarded)
  return {
    create: (database, guarded) => insertRows(database, invitationShape, [row(guarded)], 'new'),
    async swap({ query }, guarded) {
      const { tenant: _tenant, id: _id, ...columns } = row(guarded)
      const { numUpdatedRows } = await query
        .updateTable('invitation')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', invitation.id)
        .where('version', '=', before ?? 0)
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    settle: (database) => settleInvitation(database, tenant, invitation),
  }
}

/** Nothing is owed any more at this version. */
export async function settleInvitation(
  { query }: Database,
  tenant: TenantId,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await query
    .updateTable('invitation')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute()
}

/** The same for invitations that were just added. */
export async function settleNewInvitations(
  { query }: Database,
  tenant: TenantId,
  invitations: readonly Invitation[],
): Promise<void> {
  await query
    .updateTable('invitation')
    .set({ tail: null, owed_at: null })
    .where('tenant', '=', tenant)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('id', 'version'),
        'in',
        invitations.map(({ id, version }) => tuple(id as string, version)),
      ),
    )
    .execute()
}

const invitationStreams = 'invitation/'
export const invitationStream = (id: string): string => `${invitationStreams}${id}`

export const invitationShape: TableShape = {
  table: 'invitation',
  columns: {
    tenant: 'text',
    id: 'text',
    version: 'integer',
    head: 'text',
    doc: 'text',
    tail: 'text',
    owed_at: 'bigint',
    request: 'text',
    cycle: 'integer',
    is_low: 'integer',
    is_process_good: 'integer',
    is_result_good: 'integer',
  },
  key: ['tenant', 'id'],
}

/** Some of the requests at a time, so that the question stays well under any engine's limit of parameters. */
const atOnce = 200

export async function invitationsOf(
  { query }: Database,
  tenant: TenantId,
  requests: readonly RequestId[],
): Promise<readonly Pick<InvitationRow, 'head' | 'doc' | 'tail'>[]> {
  const rows: Pick<InvitationRow, 'head' | 'doc' | 'tail'>[] = []
  for (let from = 0; from < requests.length; from += atOnce)
    rows.push(
      ...(await query
        .selectFrom('invitation')
        .select(['head', 'doc', 'tail'])
        .where('tenant', '=', tenant)
        .where('request', 'in', requests.slice(from, from + atOnce))
        .execute()),
    )
  return rows
}
