import type { Account, Person, PersonId, TenantId } from '@counterpart/core'
import type { Message, Ports, Told, Way } from './ports.ts'

/** One way that leads to a person, and what to say there. */
export type WayTo = {
  readonly way: Way
  readonly account: Account
  readonly tell: (message: Message) => Promise<Told>
}

/**
 * The ways to people, of each the best first: the activities of Teams, where they are at work, and mail otherwise. They
 * lead only into houses that are connected. Those to whom none leads are not in it.
 */
export async function waysTo(
  { directory, channels }: Ports,
  tenant: TenantId,
  people: readonly Pick<Person, 'id'>[],
): Promise<ReadonlyMap<PersonId, readonly WayTo[]>> {
  if (people.length === 0) return new Map()
  const [accounts, connections] = await Promise.all([
    directory.accountsOf(
      tenant,
      people.map(({ id }) => id),
    ),
    directory.all(tenant, 'connection'),
  ])
  const open = new Set(connections.filter(({ value }) => value.state === 'connected').map(({ value }) => value.id))
  const { teams, mail } = channels ?? {}
  const ways = accounts
    .map(({ value }) => value)
    .filter(({ connection }) => open.has(connection))
    .flatMap((account): readonly WayTo[] => {
      const address = account.reach?.mail
      return [
        ...(teams && account.platform === 'entra'
          ? [{ way: 'teams', account, tell: (message: Message) => teams.tell(message, account) } as const]
          : []),
        ...(mail && address
          ? [{ way: 'mail', account, tell: (message: Message) => mail.tell(message, address) } as const]
          : []),
      ]
    })
  // A stable sort: of two alike the one with the smaller id is tried first, always.
  const best = ways.toSorted((a, b) => rank[a.way] - rank[b.way])
  return Map.groupBy(best, ({ account }) => account.person)
}

const rank: Readonly<Record<Way, number>> = { teams: 0, mail: 1, record: 2 }
