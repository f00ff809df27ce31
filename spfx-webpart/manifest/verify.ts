/**
 * `pnpm --filter spfx-webpart verify`: makes the package, holds it to the schema of Microsoft and to stricter rules, and
 * weighs it. `pnpm --filter spfx-webpart package` does the same and puts the package where it can be uploaded from.
 *
 * --hub https://hub.contoso.com   the address of the hub (or COUNTERPART_ADDRESS)
 * --client-id …                   of the registration in Microsoft Entra (or COUNTERPART_ENTRA_CLIENT_ID)
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPackage } from './buildPackage.ts'
import { exampleValues, readValues } from './values.ts'
import { verifyPackage } from './verifyPackage.ts'

const option = { type: 'string' } as const
const { values: given } = parseArgs({
  options: { hub: option, 'client-id': option, keep: { type: 'boolean', default: false } },
})
const set = (name: string) => process.env[name] || undefined
const { values, wrong } = readValues({
  hub: given.hub ?? set('COUNTERPART_ADDRESS'),
  clientId: given['client-id'] ?? set('COUNTERPART_ENTRA_CLIENT_ID'),
})
if (wrong.length > 0) end(wrong)

const made = await buildPackage(values).catch((error: unknown) => end([String(error)]))
const { complaints, weights } = await verifyPackage(made, values)
for (const { what, kB, most } of weights) console.log(`${what}: ${kB.toFixed(1)} kB of ${most}`)
if (complaints.length > 0) end(complaints)
const file = given.keep ? kept(made) : made
if (values === exampleValues)
  console.log(`This is an example for ${values.hub} and has nobody to speak to: give --hub and --client-id.`)
console.log(`checked: ${file} (${readFileSync(file).length} bytes)`)

function kept(from: string): string {
  const folder = fileURLToPath(new URL('../package', import.meta.url))
  const file = join(folder, 'counterpart.sppkg')
  mkdirSync(folder, { recursive: true })
  copyFileSync(from, file)
  return file
}

function end(why: readonly string[]): never {
  for (const line of why) console.error(line)
  console.error('The package is not fit to be used.')
  process.exit(1)
}
