import { entraTenants, type StandInIssuers } from './standInIssuers.ts'
import { visitorOf } from './visitor.ts'

/** Somebody of the directory, with their accounts at Microsoft and at Atlassian. */
export type Persona = {
  readonly person: string
  readonly name: string
  /** Of Entra. */
  readonly oid: string
  /** Of Atlassian. */
  readonly account: string
}

const keeper = { oid: '77777777-7777-4777-8777-777777777777', account: '557058:keeper' }

/**
 * Connects the two stand-in houses to a hub and joins the accounts of these people, each by its code, as an
 * administrator and the people themselves would. What is connected and joined already stays as it is.
 *
 * @param administrator of the hub, by whom the houses are let in
 */
export async function connectHouses(
  address: string,
  issuers: StandInIssuers,
  { administrator, personas }: { readonly administrator: string; readonly personas: readonly Persona[] },
): Promise<void> {
  const { send, signIn } = visitorOf(() => address)
  const call = async (token: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(address + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }
  const keepers = {
    entra: () => issuers.entra.token({ oid: keeper.oid, claims: { roles: ['Counterpart.Administrator'] } }),
    atlassian: () => issuers.forge.token({ account: keeper.account }),
  }
  const { items } = (await send(administrator, 'GET', '/v1/connections')).json
  for (const platform of ['entra', 'atlassian'] as const) {
    const isConnected = items.some(
      (each: { platform: string; state: string; house: string }) =>
        each.platform === platform && each.state === 'connected',
    )
    if (isConnected) continue
    const { code } = (await send(administrator, 'POST', '/v1/connection-codes')).json
    await call(await keepers[platform](), 'POST', '/v1/connections', { code })
  }
  for (const { person, name, oid, account } of personas) {
    const dev = await signIn(person)
    for (const token of [
      await issuers.entra.token({ tid: entraTenants[0], oid, name }),
      await issuers.forge.token({ account }),
    ]) {
      if ((await call(token, 'GET', '/v1/me')).person === person) continue
      const { code } = await call(dev, 'POST', '/v1/join-codes')
      await call(token, 'POST', '/v1/accounts', { code })
    }
  }
}
