import { type Connection, id, ok, type ProvenAccount, type Result, refuse, type TenantId } from '@counterpart/core'
import type { Command, Ports, Versioned } from '../ports.ts'
import { accountId, connectionId } from './accountId.ts'
import { type CodeNotValid, findCode } from './joinCodes.ts'

export type ConnectRefusal =
  | CodeNotValid
  | { readonly kind: 'not-their-administrator' }
  | { readonly kind: 'connected-already' }

/**
 * Connects the house of a proven account: an administrator here made the code, an administrator there enters it. The one
 * vouches for the home, the other's token for the house.
 */
export const redeemConnectionCode =
  (ports: Ports) =>
  async (
    tenant: TenantId,
    proven: ProvenAccount,
    typed: string,
  ): Promise<Result<Versioned<Connection>, ConnectRefusal>> => {
    const { directory, joinCodes, now } = ports
    if (!proven.keepsHouse || proven.isConfined) return refuse({ kind: 'not-their-administrator' })
    const account = accountId(proven)
    const code = await findCode(ports, tenant, 'connection', { typed, account })
    if (!code) return refuse({ kind: 'code-not-valid' })
    const connection = connectionId(proven)
    const before = await directory.load(tenant, 'connection', connection)
    if (before?.value.state === 'connected')
      return code.spentBy === account ? ok(before) : refuse({ kind: 'connected-already' })
    if (!(await joinCodes.spend(tenant, code.id, account))) return refuse({ kind: 'code-not-valid' })
    const at = now()
    const { platform, house } = proven
    const after: Connection = {
      ...{ id: connection, platform, house, state: 'connected', site: before?.value.site ?? null },
      ...{ askedBy: code.by, provenBy: account, since: at },
    }
    const version = (before?.version ?? 0) + 1
    const command: Command = { id: id(`connect.${version}`), by: code.by, fingerprint: account }
    const events = [{ type: 'written', at, entry: after } as const]
    await directory.commit(tenant, 'connection', { before, after, version, events, command, jobs: [] })
    // Somebody else may have connected it at the same moment: connected it is.
    const kept = await directory.load(tenant, 'connection', connection)
    if (!kept) throw new Error(`connection ${connection} is gone after its commit`)
    return ok(kept)
  }
