import type { TenantId } from '@counterpart/core'
import type { Doomed, Ports } from '../ports.ts'

/** Accounts that were joined to people of the sample company are nobody's again, and codes that they made open nothing. */
export async function eraseAccounts(
  { directory, erasures, joinCodes }: Pick<Ports, 'directory' | 'erasures' | 'joinCodes'>,
  tenant: TenantId,
  { person }: Doomed,
): Promise<void> {
  for (let from = 0; from < person.length; from += atOnce) {
    const some = person.slice(from, from + atOnce)
    await joinCodes.forget(tenant, some)
    const accounts = await directory.accountsOf(tenant, some)
    const gone = accounts.map(({ value }) => value.id)
    if (gone.length > 0) await erasures.eraseEntries(tenant, 'account', gone)
  }
}

/** Few enough for one statement on every engine. */
const atOnce = 500
