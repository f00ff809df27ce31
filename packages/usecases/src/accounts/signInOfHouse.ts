import {
  type Connection,
  hasRight,
  id,
  ok,
  type PersonId,
  type ProvenAccount,
  type Result,
  type TenantId,
} from '@counterpart/core'
import type { Command, Ports, Who } from '../ports.ts'
import { accountId, connectionId } from './accountId.ts'
import { type NotConnected, signIn } from './signIn.ts'

/**
 * Who an account is in a home that stands inside its house: nobody has to connect the two, and where the house says that
 * somebody administers it they administer the home, too. There is no other way to a first administrator.
 */
export const signInOfHouse =
  (ports: Ports) =>
  async (tenant: TenantId, proven: ProvenAccount): Promise<Result<Who, NotConnected>> => {
    await connectOwnHouse(ports, tenant, proven)
    const signedIn = await signIn(ports)(tenant, proven)
    if (!signedIn.ok || !proven.keepsHouse) return signedIn
    const { actor } = signedIn.value
    if (hasRight(actor, 'keep-directory')) return signedIn
    return ok({ ...signedIn.value, actor: { ...actor, roles: [...actor.roles, 'administrator'] } })
  }

/** Once; one that was parted stays so. */
async function connectOwnHouse({ directory, now }: Ports, tenant: TenantId, proven: ProvenAccount): Promise<void> {
  const { platform, house } = proven
  const connection = connectionId(proven)
  if (await directory.load(tenant, 'connection', connection)) return
  const entry: Connection = {
    ...{ id: connection, platform, house, state: 'connected', site: null, since: now() },
    ...{ askedBy: id<PersonId>('system'), provenBy: accountId({ platform, house, subject: 'house' }) },
  }
  const command: Command = { id: id('own-house'), by: 'system', fingerprint: house }
  await directory.addAll(tenant, 'connection', [entry], command)
}
