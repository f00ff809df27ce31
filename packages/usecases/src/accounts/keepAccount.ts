import { type Account, type AccountId, id, type PersonId, type Reach, type TenantId } from '@counterpart/core'
import type { Command, Loaded, Outcome, Ports } from '../ports.ts'

/**
 * Makes an account another person's: one commit on one row, which the journal keeps. Twice is once.
 *
 * @param from whose it must be for that; whoever it is where none is said
 * @returns what it is now, or null when it is neither `from`'s nor the person's by now
 */
export async function keepAccount(
  ports: Ports,
  tenant: TenantId,
  account: AccountId,
  { person, from, by }: { readonly person: PersonId; readonly from?: PersonId; readonly by: Command['by'] },
): Promise<Account | null> {
  for (;;) {
    const before = await ports.directory.load(tenant, 'account', account)
    if (!before) return null
    if (before.value.person === person) return before.value
    if (from !== undefined && before.value.person !== from) return null
    const after: Account = { ...before.value, person, since: ports.now() }
    if ((await write(ports, tenant, before, after, { by, fingerprint: person })) === 'committed') return after
  }
}

/** Remembers how the person of an account is told things. Where somebody else was quicker, their next call says it again. */
export async function keepReach(
  ports: Ports,
  tenant: TenantId,
  before: Loaded<Account>,
  reach: Reach | undefined,
): Promise<void> {
  const known = before.value.reach
  if (known?.language === reach?.language && known?.mail === reach?.mail) return
  await write(ports, tenant, before, { ...before.value, reach }, { by: 'system', fingerprint: 'reach' })
}

function write(
  { directory, now }: Ports,
  tenant: TenantId,
  before: Loaded<Account>,
  after: Account,
  named: Omit<Command, 'id'>,
): Promise<Outcome> {
  const version = before.version + 1
  // A number of its own: the same account may be joined and parted as often as its person likes.
  const command: Command = { ...named, id: id(`account.${version}`) }
  const events = [{ type: 'written', at: now(), entry: after } as const]
  return directory.commit(tenant, 'account', { before, after, version, events, command, jobs: [] })
}
