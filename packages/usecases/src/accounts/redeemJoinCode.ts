import {
  decideJoin,
  type JoinRefusal,
  type NoSuch,
  ok,
  type Person,
  type PersonId,
  type Result,
  refuse,
  type TenantId,
  unplaced,
} from '@counterpart/core'
import type { Ports, Versioned, Who } from '../ports.ts'
import { type CodeNotValid, findCode } from './joinCodes.ts'
import { keepAccount } from './keepAccount.ts'
import { type AccountsListed, accountsOf } from './listAccounts.ts'

export type NoAccountHere = { readonly kind: 'no-account-here' }
export type RedeemRefusal = CodeNotValid | JoinRefusal | NoAccountHere | NoSuch

/** Makes the account that somebody came with the account of the person who made the code. */
export const redeemJoinCode =
  (ports: Ports) =>
  async (who: Who, typed: string): Promise<Result<AccountsListed, RedeemRefusal>> => {
    const { tenant, actor, account } = who
    if (!account) return refuse({ kind: 'no-account-here' })
    const { directory, joinCodes, erasures } = ports
    const code = await findCode(ports, tenant, 'account', { typed, account })
    const [maker, mine, self] = await Promise.all([
      code && directory.load(tenant, 'person', code.by),
      directory.load(tenant, 'account', account),
      directory.load(tenant, 'person', actor.person),
    ])
    // Whoever made it may have been taken out of the home since.
    if (!code || !maker || !mine || !self) return refuse({ kind: 'code-not-valid' })
    // The answer was lost, and this is the same person again.
    if (code.spentBy === account && mine.value.person === code.by) return ok(await accountsOf(ports, who, code.by))
    const [theirs, beside] = await Promise.all([
      directory.accountsOf(tenant, [code.by]),
      directory.accountsOf(tenant, [actor.person]),
    ])
    const decided = decideJoin(mine.value, {
      maker: code.by,
      theirs: theirs.map(({ value }) => value),
      beside: beside.map(({ value }) => value),
      hasWork: await isSomebody(ports, tenant, self),
    })
    if (!decided.ok) {
      // Who lost a race for the code finds the winner's account beside it; the code is what is the matter.
      const isLost =
        decided.refusal.kind === 'one-account-each' && !(await findCode(ports, tenant, 'account', { typed, account }))
      return isLost ? refuse({ kind: 'code-not-valid' }) : decided
    }
    if (!(await joinCodes.spend(tenant, code.id, account))) return refuse({ kind: 'code-not-valid' })
    const joined = await keepAccount(ports, tenant, account, {
      person: decided.value,
      from: actor.person,
      by: decided.value,
    })
    if (!joined) return refuse({ kind: 'code-not-valid' })
    // Who has nothing and no account is nobody, and would only be found in lists beside the person who is meant.
    if (!(await isSomebody(ports, tenant, self))) await erasures.eraseEntries(tenant, 'person', [actor.person])
    return ok(await accountsOf(ports, who, decided.value))
  }

/** With a department or a role, or ever written by anyone but the system, or with a request. */
async function isSomebody(
  { requests }: Ports,
  tenant: TenantId,
  { value: { id, department, roles }, version }: Versioned<Person>,
): Promise<boolean> {
  if (department !== unplaced || roles.length > 0 || version > 1) return true
  return hasRequests({ requests }, tenant, id)
}

async function hasRequests({ requests }: Pick<Ports, 'requests'>, tenant: TenantId, person: PersonId) {
  const page = await requests.list(tenant, { scope: { of: 'requester', person } }, 'newest', 1)
  return page.items.length > 0
}
