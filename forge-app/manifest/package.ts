/**
 * `pnpm --filter forge-app package`: makes the folder that is deployed to Forge, checks it and says where it is.
 *
 * --app-id ari:cloud:ecosystem::app/…      given out by `forge register` (or COUNTERPART_FORGE_APP_ID)
 * --flavour standalone | connected         the first where nothing is said
 * --hub https://counterpart.contoso.com    of the connected one: where it finds the hub (or COUNTERPART_ADDRESS)
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkPackage } from './check/checkPackage.ts'
import { packageFiles } from './packageFiles.ts'
import { exampleAppId, isAppId, isHub } from './values.ts'
import { writePackage } from './writePackage.ts'

const { values: given } = parseArgs({
  options: {
    'app-id': { type: 'string' },
    flavour: { type: 'string', default: 'standalone' },
    hub: { type: 'string' },
  },
})
const { flavour } = given
const appId = given['app-id'] ?? (process.env['COUNTERPART_FORGE_APP_ID'] || exampleAppId)
if (!isAppId(appId)) {
  console.error(`app-id must be the id of the app, such as ${exampleAppId}`)
  process.exit(1)
}
if (flavour !== 'standalone' && flavour !== 'connected') {
  console.error('flavour must be standalone or connected')
  process.exit(1)
}
const address = given.hub ?? process.env['COUNTERPART_ADDRESS'] ?? ''
if (flavour === 'connected' && !isHub(address)) {
  console.error('hub must be where the hub is reached, such as https://counterpart.contoso.com, without a path')
  process.exit(1)
}
if (flavour === 'standalone' && given.hub !== undefined) {
  console.error('the flavour that stands alone has no hub: leave --hub out, or say --flavour connected')
  process.exit(1)
}
const hub = flavour === 'connected' ? address : null
// In production form: React in its other form is twice as large and slow.
process.env['NODE_ENV'] = 'production'

const folder = fileURLToPath(new URL(`../dist/${flavour}`, import.meta.url))
const files = await packageFiles(appId, hub)
writePackage(folder, files)
const complaints = await checkPackage(folder, hub)
for (const line of complaints) console.error(line)
if (complaints.length > 0) process.exit(1)
if (appId === exampleAppId) console.log('This is an example and cannot be deployed: give --app-id.')
console.log(`checked: ${folder} (${Object.keys(files).length} files)`)
