import { connectHouses, type StandInIssuers, visitorOf } from '@counterpart/hub/testing'
import { type HubHere, startHubHere } from './hubHere.ts'
import { administrator, customer, personas } from './personas.ts'
import type { Listed } from './workbenchPage.ts'

export type House = HubHere & {
  /** What the customer has asked for, the latest first. */
  readonly requests: () => Promise<readonly Listed[]>
  /** The issue that a request follows, by its key; null where it follows none. */
  readonly issueOf: (request: string) => Promise<string | null>
}

/** A hub of the sample company whose people come in from Microsoft and from Atlassian, each as one person. */
export async function openHouse(
  env: Readonly<Record<string, string>>,
  issuers: StandInIssuers,
  args: readonly string[],
): Promise<House> {
  const hub = await startHubHere(env, ['--sample', ...args])
  await connectHouses(hub.address, issuers, { administrator: administrator.person, personas })
  const { send } = visitorOf(() => hub.address)
  return {
    ...hub,
    async requests() {
      const { json } = await send(customer.person, 'GET', '/v1/requests?order=newest&limit=20')
      return json.items.map(({ id, title }: { id: string; title: string }) => ({ id, label: title }))
    },
    async issueOf(request) {
      const { json } = await send(customer.person, 'GET', `/v1/requests/${encodeURIComponent(request)}`)
      return json.issue?.key ?? null
    },
  }
}
