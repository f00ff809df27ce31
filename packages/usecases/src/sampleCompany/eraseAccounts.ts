import type { TenantId } from '@counterpart/core'
import type { Doomed, Ports } from '../ports.ts'

/** Accounts that were joined to people of the sample company are nobody's again: who comes in with one begins anew. */
export async function eraseAccounts(
  { directory, erasures }: Pick<Ports, 'directory' | 'erasures'>,
  tenant: TenantId,
  { person }: Doomed,
): Promise<void> {
  for (let from = 0; from < person.length; from += atOnce) {
    const accounts = await directory.accountsOf(tenant, person.slice(from, from + atOnce))
    const gone = accounts.map(({ value }) => value.id)
    if (gone.length > 0) await erasures.eraseEntries(tenant, 'account', gone)
  }
}

/** Few enough for one statement on every engine. */
const atOnce = 500
