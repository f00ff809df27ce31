import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageFiles } from '../packageFiles.ts'
import type { Complaints } from './lookAt.ts'

const app = fileURLToPath(new URL('../..', import.meta.url))

type Manifest = { readonly modules: { readonly function: readonly { readonly handler: string }[] } }

/** What the linter is given in the place of the packed functions: their sources, as far as they are the app's own. */
function withSources(files: PackageFiles): Record<string, string | Uint8Array> {
  const { 'src/index.cjs': _, ...others } = files
  const sources = globSync('src/**/*.ts', { cwd: app }).filter((name) => !name.endsWith('.test.ts'))
  if (sources.length === 0) throw new Error('there are no sources to look at')
  return { ...others, ...Object.fromEntries(sources.map((name) => [name, readFileSync(join(app, name), 'utf8')])) }
}

/**
 * What Atlassian's linter and bundler say of a package. They are heavy, and asked apart from all else.
 *
 * @param folder of the package, as it is deployed
 */
export async function complaintsOfTools(folder: string, files: PackageFiles): Promise<Complaints> {
  const { bundleFunctions, lintSources } = await import('@counterpart/forge-tools')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.yml'), 'utf8')) as Manifest
  const linted = await lintSources(join(app, 'dist/lint'), withSources(files), manifest)
  const bundled = await bundleFunctions(folder, manifest).then(
    (outputDir) => (globSync('*.cjs', { cwd: outputDir }).length > 0 ? [] : ['the bundler made nothing']),
    (fault: Error) => [`the bundler: ${fault.message}`],
  )
  return [...linted.map((line) => `the linter: ${line}`), ...bundled]
}
