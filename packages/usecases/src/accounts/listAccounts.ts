import { type Account, isJoined, type PersonId } from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'

/** canPart: false of the account that the person began with, and where scripts of others may act. isHere: the one they came with. */
export type ListedAccount = Pick<Account, 'id' | 'platform' | 'since'> & {
  readonly canPart: boolean
  readonly isHere: boolean
}
export type AccountsListed = {
  readonly items: readonly ListedAccount[]
  /** Whether a code can be made, and entered, where the person is now. */
  readonly canMake: boolean
  readonly canEnter: boolean
}

/** The accounts with which the acting person comes in. */
export const listAccounts =
  (ports: Ports) =>
  (who: Who): Promise<AccountsListed> =>
    accountsOf(ports, who, who.actor.person)

/** @param person who is acting by now */
export async function accountsOf({ directory }: Ports, who: Who, person: PersonId): Promise<AccountsListed> {
  const found = await directory.accountsOf(who.tenant, [person])
  return {
    items: found.map(({ value }) => ({
      id: value.id,
      platform: value.platform,
      since: value.since,
      canPart: isJoined(value) && who.isConfined !== true,
      isHere: value.id === who.account,
    })),
    canMake: who.isConfined !== true,
    canEnter: who.account !== undefined,
  }
}
