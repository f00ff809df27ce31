import { resolve } from 'node:path'
import { openStandInIssuers } from '@counterpart/hub/testing'
import { openHouse } from './house.ts'
import { prepare } from './preparation.ts'
import { serveHere } from './serveHere.ts'
import type { Look, Stand } from './stand.ts'
import { teamsStand } from './teamsStand.ts'
import { workbenchRoutes } from './workbenchRoutes.ts'

const hubPort = Number(process.env['COUNTERPART_PORT'] || 4870)
/** Next to the hub, one port for each place that has an origin of its own. */
const ports = { workbench: hubPort + 1, jira: hubPort + 2, jiraApp: hubPort + 3, sharePoint: hubPort + 4 }
const at = (name: keyof typeof ports) => `http://127.0.0.1:${ports[name]}`

const enter = (origin: string, { person, language, mode }: Look, to: string) =>
  `${origin}/stand-in/enter?${new URLSearchParams({ person: person.person, language, mode, to })}`

/** People here are anybody they like to be: with real sign-ins, or where others can come, that must not be. */
function refuseRealSettings(): void {
  const real = Object.keys(process.env).filter((name) => /^COUNTERPART_(ENTRA|FORGE|HOST)/.test(name))
  if (real.length > 0)
    throw new Error(`The workbench stands in for what ${real.join(', ')} set. For a real hub: npm start -- --hub`)
  if (!Number.isInteger(hubPort) || hubPort < 1 || hubPort > 65_531)
    throw new Error(
      'COUNTERPART_PORT must be a number from 1 to 65531: the workbench takes this port and the four after it',
    )
}

async function run(): Promise<void> {
  refuseRealSettings()
  const issuers = await openStandInIssuers()
  const house = await openHouse(
    { ...issuers.env, COUNTERPART_ORIGINS: at('sharePoint') },
    issuers,
    process.argv.slice(2),
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, house.stop)
  const hub = house.address
  const teams = await teamsStand(hub, at('workbench'), issuers)

  // The vendors' tools come while the hub can be used; what needs them is loaded when they are there.
  const tools = prepare([{ step: 'install', program: 'scripts/setUpAll.mjs', args: [] }], async () => {})
  const jiraReady = prepare(
    [{ step: 'build', program: 'scripts/buildShell.mjs', args: ['forge-app'] }],
    async () => {
      const { jiraPages } = await import('./jiraStand.ts')
      const places = { jira: at('jira'), app: at('jiraApp') }
      const dataDir = resolve(process.env['COUNTERPART_DATA'] || '.counterpart')
      const { pages, app, settleIn } = await jiraPages({ hub, issuers, places, dataDir })
      await settleIn()
      await Promise.all([serveHere(pages.fetch, ports.jira), serveHere(app.fetch, ports.jiraApp)])
    },
    tools,
  )
  const sharePointReady = prepare(
    [{ step: 'build', program: 'scripts/buildWebParts.ts', args: [] }],
    async () => {
      const { sharePointPages } = await import('./sharePointStand.ts')
      await serveHere((await sharePointPages(hub, issuers)).fetch, ports.sharePoint)
    },
    tools,
  )
  const jira: Stand = {
    id: 'jira',
    name: 'Jira',
    progress: jiraReady.progress,
    async addressFor(look) {
      const { placeInJira } = await import('./jiraStand.ts')
      const issue = look.request === null ? null : await house.issueOf(look.request)
      return enter(at('jira'), look, placeInJira(look.request, issue))
    },
  }
  const sharePoint: Stand = {
    id: 'sharepoint',
    name: 'SharePoint',
    progress: sharePointReady.progress,
    async addressFor(look) {
      const { homeAt } = await import('./sharePointStand.ts')
      return enter(at('sharePoint'), look, homeAt(look.request))
    },
  }

  const stands = [jira, teams.stand, sharePoint]
  const routes = workbenchRoutes({ hub, stands, routes: [teams.routes], requests: house.requests })
  await serveHere(routes.fetch, ports.workbench)
  console.log(`Workbench: ${at('workbench')}`)
  void tell('Jira', jiraReady)
  void tell('SharePoint', sharePointReady)
  process.exit(await house.ended)
}

async function tell(name: string, { ended, progress }: ReturnType<typeof prepare>): Promise<void> {
  if (await ended) return console.log(`${name}: ready`)
  const now = progress()
  console.log(`${name}: could not be prepared${now.state === 'failed' ? `\n${now.reason}` : ''}`)
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
