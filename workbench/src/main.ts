import { openStandInIssuers } from '@counterpart/hub/testing'
import { openHouse } from './house.ts'
import { serveHere, workbenchRoutes } from './openWorkbench.ts'
import { teamsStand } from './teamsStand.ts'

const hubPort = Number(process.env['COUNTERPART_PORT'] ?? 4870)
const port = hubPort + 1
const here = `http://127.0.0.1:${port}`

async function run(): Promise<void> {
  const issuers = await openStandInIssuers()
  const house = await openHouse(issuers, process.argv.slice(2))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, house.stop)
  const teams = await teamsStand(house.address, here, issuers)
  const routes = workbenchRoutes({
    hub: house.address,
    stands: [teams.stand],
    routes: [teams.routes],
    requests: house.requests,
  })
  await serveHere(routes.fetch, port)
  console.log(`Workbench: ${here}`)
  process.exit(await house.ended)
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
