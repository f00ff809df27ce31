/**
 * `pnpm --filter teams-app package`: makes the package that is uploaded to Teams, checks it and says where it is.
 *
 * --host hub.contoso.com   the name of the hub (or COUNTERPART_TEAMS_HOST)
 * --client-id …            of the registration in Microsoft Entra (or COUNTERPART_ENTRA_CLIENT_ID)
 * --app-id …               of the app in Teams, where one organisation has two hubs (or COUNTERPART_TEAMS_APP_ID)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkPackage } from './check/checkPackage.ts'
import { packageFiles, zipOf } from './packageFiles.ts'
import { exampleValues, readValues } from './values.ts'

const option = { type: 'string' } as const
const { values: given } = parseArgs({ options: { host: option, 'client-id': option, 'app-id': option } })
const set = (name: string) => process.env[name] || undefined
const { values, wrong } = readValues({
  host: given.host ?? set('COUNTERPART_TEAMS_HOST'),
  clientId: given['client-id'] ?? set('COUNTERPART_ENTRA_CLIENT_ID'),
  appId: given['app-id'] ?? set('COUNTERPART_TEAMS_APP_ID'),
})

const zip = wrong.length > 0 ? null : zipOf(await packageFiles(values))
const complaints = zip ? checkPackage(zip) : wrong
if (!zip || complaints.length > 0) {
  for (const line of complaints) console.error(line)
  console.error('No package was made.')
  process.exit(1)
}
const folder = fileURLToPath(new URL('../package', import.meta.url))
const file = join(folder, 'counterpart-teams.zip')
mkdirSync(folder, { recursive: true })
writeFileSync(file, zip)
if (values === exampleValues)
  console.log(`This is an example for ${values.host} and cannot be installed: give --host and --client-id.`)
console.log(`checked: ${file} (${zip.length} bytes)`)
