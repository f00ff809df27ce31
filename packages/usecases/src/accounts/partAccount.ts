import { type AccountId, decidePart, ok, type PartRefusal, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'
import type { NotFromHere } from './createJoinCode.ts'
import { keepAccount } from './keepAccount.ts'
import { type AccountsListed, accountsOf } from './listAccounts.ts'
import { addPerson } from './signIn.ts'

/** Makes one of the acting person's accounts somebody of its own again. What was done with it stays the person's. */
export const partAccount =
  (ports: Ports) =>
  async (who: Who, account: AccountId): Promise<Result<AccountsListed, PartRefusal | NotFromHere>> => {
    const { tenant, actor } = who
    if (who.isConfined) return refuse({ kind: 'not-from-here' })
    const [found, self] = await Promise.all([
      ports.directory.load(tenant, 'account', account),
      ports.directory.load(tenant, 'person', actor.person),
    ])
    if (!found) return refuse({ kind: 'no-such', what: 'account', id: account })
    const decided = decidePart(found.value, actor.person)
    if (!decided.ok) return decided
    const name = self?.value.name.en ?? self?.value.name['zh-CN'] ?? null
    await addPerson(ports, tenant, decided.value, { platform: found.value.platform, name })
    await keepAccount(ports, tenant, account, { person: decided.value, from: actor.person, by: actor.person })
    return ok(await accountsOf(ports, who, account === who.account ? decided.value : actor.person))
  }
