import { resolve } from 'node:path'
import { openStandInIssuers } from '@counterpart/hub/testing'
import { openHouse } from './house.ts'
import { jiraStand } from './jiraStand.ts'
import { serveHere, workbenchRoutes } from './openWorkbench.ts'
import { prepare } from './preparation.ts'
import { teamsStand } from './teamsStand.ts'

const hubPort = Number(process.env['COUNTERPART_PORT'] ?? 4870)
/** Next to the hub, one port for each place that has an origin of its own. */
const ports = { workbench: hubPort + 1, jira: hubPort + 2, jiraApp: hubPort + 3 }
const at = (name: keyof typeof ports) => `http://127.0.0.1:${ports[name]}`

async function run(): Promise<void> {
  const issuers = await openStandInIssuers()
  const house = await openHouse(issuers, process.argv.slice(2))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, house.stop)

  const teams = await teamsStand(house.address, at('workbench'), issuers)
  const jira = await jiraStand({
    ...{ hub: house.address, issuers, issueOf: house.issueOf },
    places: { jira: at('jira'), app: at('jiraApp') },
    dataDir: resolve(process.env['COUNTERPART_DATA'] || '.counterpart'),
    progress: () => jiraReady.progress(),
  })
  const jiraReady = prepare([{ step: 'build', program: 'scripts/buildShell.mjs', args: ['forge-app'] }], jira.settleIn)

  const routes = workbenchRoutes({
    hub: house.address,
    stands: [jira.stand, teams.stand],
    routes: [teams.routes],
    requests: house.requests,
  })
  await Promise.all([
    serveHere(routes.fetch, ports.workbench),
    serveHere(jira.pages.fetch, ports.jira),
    serveHere(jira.app.fetch, ports.jiraApp),
  ])
  console.log(`Workbench: ${at('workbench')}`)
  process.exit(await house.ended)
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
