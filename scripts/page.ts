/**
 * `pnpm page atlaskit`: the hub's page with one of the kits, for whoever works on it, beside a hub that runs.
 *
 * The hub's own policy forbids the inline styles of the design systems, so the page comes from a server of Vite.
 */
import { build, mergeConfig, preview } from 'vite'
import { isKitName, kitNames } from './kitBuild/kitBuild.ts'
import { pageWith } from './kitBuild/pageWith.ts'

const kit = process.argv[2] ?? 'atlaskit'
if (!isKitName(kit)) {
  console.error(`There is no kit called ${kit}. There are: ${kitNames.join(', ')}.`)
  process.exit(2)
}
const hub = process.env['COUNTERPART_HUB'] ?? 'http://127.0.0.1:4870'
await build(pageWith(kit))
const server = await preview(
  mergeConfig(pageWith(kit), { preview: { host: '127.0.0.1', port: 4880, proxy: { '/v1': hub, '/dev': hub } } }),
)
console.log(`page: ${kit}, at ${server.resolvedUrls?.local[0]}`)
