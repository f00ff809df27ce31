import { type Client, createClient, type Transport, type WireAnswer } from '@counterpart/client'
import type { DepartmentId, ServiceId } from '@counterpart/core'
import { onIssue, resolver } from '@counterpart/forge-app/connected'
import {
  type EntraToken,
  forgeInstallations,
  openStandInIssuers,
  settingsFor,
  startTestHub,
  tempDirs,
} from '@counterpart/hub/testing'
import { vi } from 'vitest'
import { certain, command } from './company.ts'
import { connectedSite } from './connectedSite.ts'
import type { Invocation, Resolver } from './forgePlatform.ts'
import { jiraSite } from './jiraSite.ts'

const call = resolver as unknown as Resolver
const dirs = tempDirs()
const keeperOfEntra = { oid: '77777777-7777-4777-8777-777777777777', claims: { roles: ['Counterpart.Administrator'] } }
/** Where in Jira its administrators alone come. */
export const inAdmin: Invocation = { moduleKey: 'admin' }

export type ConnectedHouse = Awaited<ReturnType<typeof openConnectedHouse>>

/** A hub with the test company, and a site of Jira whose app calls it. Nobody has connected the two yet. */
export async function openConnectedHouse() {
  let now = Date.UTC(2026, 2, 2, 2)
  let address: string | null = null
  let minted: (good: string) => string | Promise<string> = (good) => good
  vi.useFakeTimers({ toFake: ['Date'], now })
  const issuers = await openStandInIssuers(() => now)
  const hub = await startTestHub(settingsFor(await dirs.dataDir(), issuers.env), { now: () => now })
  const jira = jiraSite()
  const token: typeof issuers.forge.token = async (said) => minted(await issuers.forge.token(said))
  const minting = { ...issuers, forge: { ...issuers.forge, token } }
  const forge = await connectedSite(jira, minting, () => address ?? hub.address)

  const transportOf =
    (accountId: string, more: Invocation = {}, language = 'en'): Transport =>
    async ({ method, path, headers, body }) =>
      (await forge.resolve(
        call,
        'call',
        { method, path, headers: { ...headers, 'accept-language': language }, ...(body !== undefined && { body }) },
        { accountId, ...more },
      )) as WireAnswer
  const clientOf = (accountId: string, more: Invocation = {}, language = 'en'): Client =>
    createClient(transportOf(accountId, more, language))
  const clientBy = (token: () => Promise<string>): Client =>
    createClient(async ({ method, path, headers, body }) => {
      const answer = await fetch(hub.address + path, {
        method,
        headers: { ...headers, authorization: `Bearer ${await token()}` },
        ...(typeof body === 'string' && { body }),
      })
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    })
  const hubClient = (person: string) => clientBy(() => hub.tokenOf(person))
  /** As Teams and SharePoint call. */
  const entraClient = (who: EntraToken = {}) => clientBy(() => issuers.entra.token(who))
  const connectionCode = async () => certain(await hubClient('admin').createConnectionCode()).code

  return {
    ...{ hub, issuers, jira, forge, clientOf, entraClient, hubClient, connectionCode },
    installation: forgeInstallations[0],
    now: () => now,
    pass(ms: number) {
      now += ms
      vi.setSystemTime(now)
    },
    /** Calls of the app reach something else than the hub; null: the hub. */
    reach: (other: string | null) => void (address = other),
    /** What becomes of the tokens that Forge sends along. */
    mint: (how: typeof minted) => void (minted = how),
    /** Connects both houses and gives Ada and Carla their departments. */
    async connect() {
      const enter = async (client: Client) =>
        certain(await client.redeemConnectionCode({ body: { code: await connectionCode() } }))
      await enter(entraClient(keeperOfEntra))
      if (!(await clientOf('ada').getMe()).ok) await enter(clientOf('keeper', inAdmin))
      await this.place('ada', 'it', ['agent'])
      await this.place('carla', 'hr', [])
    },
    async place(account: string, department: string, roles: readonly string[]) {
      const { person, name } = certain(await clientOf(account).getMe())
      const [known] = certain(await hubClient('admin').listPeople({ query: { ids: [person] } })).items
      const body = { name, department, roles } as never
      const version = known?.version ?? 0
      certain(await hubClient('admin').putPerson({ params: { id: person }, body, version, command: command() }))
    },
    event: (issue: string, eventType = 'avi:jira:updated:issue') =>
      forge.invoke(() => onIssue({ eventType, issue: { id: issue, fields: { project: { id: '10' } } } })),
    async tag(issue: string) {
      const body = { service: 'it-help' as ServiceId, customer: 'hr' as DepartmentId }
      return certain(await clientOf('ada').tagIssue({ params: { id: issue }, body, command: command() }))
    },
    async close() {
      vi.useRealTimers()
      vi.unstubAllEnvs()
      await hub.stop()
      await issuers.close()
    },
  }
}
