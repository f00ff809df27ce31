import {
  type AccountId,
  type ConnectionId,
  type Instant,
  isPlainText,
  type Language,
  type NoSuch,
  ok,
  type PersonId,
  type Result,
  refuse,
} from '../kernel/index.ts'
import type { MailAddress } from './mailAddress.ts'

/** Who vouches for an account. Teams and SharePoint share one: both bring accounts of Entra. */
export const platforms = ['atlassian', 'entra'] as const
export type Platform = (typeof platforms)[number]

/** An account as its platform proved it: which house it belongs to, and who it is there. Never an e-mail address. */
export type ProvenAccount = {
  readonly platform: Platform
  /** The Entra tenant, or the installation of the app in Jira. */
  readonly house: string
  /** Never given to anyone else in that house: an Entra object id, an Atlassian account id. */
  readonly subject: string
  /** As the platform shows it; says nothing about who it is. */
  readonly name: string | null
  /** Where the platform says that mail reaches its person; absent where it says nothing. */
  readonly mail?: MailAddress | null | undefined
  /** The platform says that this is an administrator there. */
  readonly keepsHouse: boolean
  /** Any script on a page can act with it: nothing that lets others in may be done with it. */
  readonly isConfined: boolean
}

/** An account that came in once, and whose it is. */
export type Account = Pick<ProvenAccount, 'platform' | 'house' | 'subject'> & {
  readonly id: AccountId
  readonly connection: ConnectionId
  readonly person: PersonId
  /** When it became this person's. */
  readonly since: Instant
  readonly reach?: Reach | undefined
}

/** How its person is told things: what their last call said. Nobody is recognised by it. */
export type Reach = {
  readonly language: Language
  readonly mail: MailAddress | null
}

export type JoinRefusal =
  | { readonly kind: 'already-joined' }
  | { readonly kind: 'account-has-work' }
  | { readonly kind: 'one-account-each' }

/** Whoever an account is before it is joined to anyone: it goes back there when it is parted. */
export const ownPersonOf = (account: AccountId): PersonId => account as string as PersonId

export const isJoined = ({ id, person }: Account): boolean => person !== ownPersonOf(id)

/**
 * May an account become that of the person who made the code?
 *
 * The person who made the code stays who they are, and only an account nothing was done with is given away. So a code
 * that somebody talks another into entering gains nothing of the other's, and no work ever changes hands.
 *
 * @param account the one that entered the code
 * @param beside all accounts of the same person, it included
 * @param hasWork whether that person is somebody here: with a department, a role or a request
 * @param theirs the accounts of the person who made the code
 */
export function decideJoin(
  account: Account,
  {
    maker,
    theirs,
    beside,
    hasWork,
  }: {
    readonly maker: PersonId
    readonly theirs: readonly Account[]
    readonly beside: readonly Account[]
    readonly hasWork: boolean
  },
): Result<PersonId, JoinRefusal> {
  if (account.person === maker) return refuse({ kind: 'already-joined' })
  if (hasWork || beside.some(({ id }) => id !== account.id)) return refuse({ kind: 'account-has-work' })
  // Two of one house would be two people who share a name here.
  if (theirs.some(({ connection }) => connection === account.connection)) return refuse({ kind: 'one-account-each' })
  return ok(maker)
}

export type PartRefusal = NoSuch | { readonly kind: 'own-account' }

/** Who an account becomes when its person parts with it. The one that a person began with stays: part the others from it. */
export function decidePart(account: Account, person: PersonId): Result<PersonId, PartRefusal> {
  if (account.person !== person) return refuse({ kind: 'no-such', what: 'account', id: account.id })
  return isJoined(account) ? ok(ownPersonOf(account.id)) : refuse({ kind: 'own-account' })
}

const longestName = 100

/** A name from outside, fit to be kept and shown; null where there is none. */
export function nameFrom(given: unknown): string | null {
  if (typeof given !== 'string') return null
  const name = [...given.normalize('NFC').trim()].slice(0, longestName).join('').trim()
  return name !== '' && isPlainText(name) ? name : null
}
