import {
  type Account,
  type AccountId,
  type ConnectionId,
  id,
  type Language,
  newPerson,
  ok,
  ownPersonOf,
  type Person,
  type PersonId,
  type Platform,
  type ProvenAccount,
  type Reach,
  type Result,
  refuse,
  type TenantId,
  unplacedDepartment,
} from '@counterpart/core'
import type { Command, Loaded, Ports, Versioned, Who } from '../ports.ts'
import { accountId, connectionId } from './accountId.ts'
import { keepAccount, keepReach } from './keepAccount.ts'

/** Nobody of this house may come in: it was never connected, or has been parted. */
export type NotConnected = {
  readonly kind: 'tenant-not-connected'
  readonly platform: Platform
  readonly house: string
}

/**
 * Who a proven account is here: roles and department as the directory has them now.
 *
 * Somebody of a connected house who comes for the first time becomes a person with no department and no role. All that
 * is added has an id that follows from the account, so that two first calls at once add one person.
 *
 * How they are told things is remembered only where a way to tell people is set up.
 *
 * @param language what their call asks to be answered in; null where it does not say
 */
export const signIn =
  (ports: Ports) =>
  async (
    tenant: TenantId,
    proven: ProvenAccount,
    language: Language | null = null,
  ): Promise<Result<Who, NotConnected>> => {
    const { directory } = ports
    const { platform, house, isConfined } = proven
    const connection = connectionId(proven)
    const account = accountId(proven)
    const [connected, known] = await Promise.all([
      directory.load(tenant, 'connection', connection),
      directory.load(tenant, 'account', account),
    ])
    if (connected?.value.state !== 'connected') return refuse({ kind: 'tenant-not-connected', platform, house })
    if (known && language !== null) await noteReach(ports, tenant, known, { language, mail: proven.mail ?? null })
    const { id: person, department, roles } = await personOf(ports, tenant, proven, known)
    return ok({
      tenant,
      account,
      isConfined,
      actor: { person, department, roles: isConfined ? roles.filter((role) => role !== 'administrator') : roles },
    })
  }

/** Nobody's address is kept where no mail is sent, and no language where nobody is told anything; by then what was is no more. */
async function noteReach(ports: Ports, tenant: TenantId, known: Loaded<Account>, { language, mail }: Reach) {
  const { teams, mail: mails } = ports.channels ?? {}
  await keepReach(ports, tenant, known, teams || mails ? { language, mail: mails ? mail : null } : undefined)
}

type NamedAccount = Pick<ProvenAccount, 'platform' | 'house' | 'subject' | 'name'>

/** The person of an account that its platform vouches for: somebody new where it never came in. */
export async function meet(ports: Ports, tenant: TenantId, account: NamedAccount): Promise<Person> {
  return personOf(ports, tenant, account, await ports.directory.load(tenant, 'account', accountId(account)))
}

async function personOf(
  ports: Ports,
  tenant: TenantId,
  account: NamedAccount,
  known: Versioned<Account> | undefined,
): Promise<Person> {
  const found = known && (await ports.directory.load(tenant, 'person', known.value.person))
  return found?.value ?? comeIn(ports, tenant, account, known)
}

/** Adds the person of an account that is new, or whose person was taken out of the home. */
async function comeIn(
  ports: Ports,
  tenant: TenantId,
  proven: NamedAccount,
  known: Versioned<Account> | undefined,
): Promise<Person> {
  const account = accountId(proven)
  const person = ownPersonOf(account)
  await addPerson(ports, tenant, person, proven)
  if (known) await keepAccount(ports, tenant, account, { person, by: 'system' })
  else await addAccount(ports, tenant, { account, connection: connectionId(proven), person }, proven)
  // Another call may have been first, and may have been joined to someone since.
  const whose = (await ports.directory.load(tenant, 'account', account))?.value.person ?? person
  const found = await ports.directory.load(tenant, 'person', whose)
  if (!found) throw new Error(`the person of account ${account} is gone as soon as it was added`)
  return found.value
}

export async function addPerson(
  { directory }: Ports,
  tenant: TenantId,
  person: PersonId,
  { platform, name }: Pick<ProvenAccount, 'platform' | 'name'>,
): Promise<void> {
  const command = firstSeen(person)
  await directory.addAll(tenant, 'department', [unplacedDepartment], { ...command, id: id('first-seen') })
  await directory.addAll(tenant, 'person', [newPerson(person, platform, name)], command)
}

async function addAccount(
  { directory, now }: Ports,
  tenant: TenantId,
  { account, connection, person }: { account: AccountId; connection: ConnectionId; person: PersonId },
  { platform, house, subject }: NamedAccount,
): Promise<void> {
  const entry = { id: account, platform, house, subject, connection, person, since: now() }
  await directory.addAll(tenant, 'account', [entry], firstSeen(account))
}

const firstSeen = (what: string): Command => ({ id: id(`seen.${what}`), by: 'system', fingerprint: 'first seen' })
