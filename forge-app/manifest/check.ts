/**
 * `pnpm --filter forge-app check`: makes the package of each flavour and holds it to Atlassian's own processor of
 * manifests, linter and bundler, and to our rules. It needs no account, and asks nobody.
 */
import { fileURLToPath } from 'node:url'
import { checkPackage } from './check/checkPackage.ts'
import { complaintsOfTools } from './check/withTools.ts'
import { entryOf, packageFiles } from './packageFiles.ts'
import { exampleAppId } from './values.ts'
import { writePackage } from './writePackage.ts'

// In production form, as it is deployed.
process.env['NODE_ENV'] = 'production'

const flavours = { standalone: null, connected: 'https://counterpart.contoso.com' } as const
let isGood = true
for (const [flavour, hub] of Object.entries(flavours)) {
  const folder = fileURLToPath(new URL(`../dist/check/${flavour}`, import.meta.url))
  const files = await packageFiles(exampleAppId, hub)
  writePackage(folder, files)
  const complaints = [...(await checkPackage(folder, hub)), ...(await complaintsOfTools(folder, files, entryOf(hub)))]
  for (const line of complaints) console.error(`${flavour}: ${line}`)
  if (complaints.length === 0)
    console.log(`${flavour}: ${Object.keys(files).length} files, nothing to say against them`)
  else isGood = false
}
process.exitCode = isGood ? 0 : 1
