import { type Account, type AccountId, id, type PersonId, type TenantId } from '@counterpart/core'
import type { Command, Ports } from '../ports.ts'

/**
 * Makes an account another person's: one commit on one row, which the journal keeps. Twice is once.
 *
 * @param from whose it must be for that; whoever it is where none is said
 * @returns what it is now, or null when it is neither `from`'s nor the person's by now
 */
export async function keepAccount(
  { directory, now }: Ports,
  tenant: TenantId,
  account: AccountId,
  { person, from, by }: { readonly person: PersonId; readonly from?: PersonId; readonly by: Command['by'] },
): Promise<Account | null> {
  for (;;) {
    const before = await directory.load(tenant, 'account', account)
    if (!before) return null
    if (before.value.person === person) return before.value
    if (from !== undefined && before.value.person !== from) return null
    const at = now()
    const after: Account = { ...before.value, person, since: at }
    const version = before.version + 1
    // A number of its own: the same account may be joined and parted as often as its person likes.
    const command: Command = { id: id(`account.${version}`), by, fingerprint: person }
    const events = [{ type: 'written', at, entry: after } as const]
    const outcome = await directory.commit(tenant, 'account', { before, after, version, events, command, jobs: [] })
    if (outcome === 'committed') return after
  }
}
