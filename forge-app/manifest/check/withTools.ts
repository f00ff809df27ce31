import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageFiles } from '../packageFiles.ts'
import type { Complaints } from './lookAt.ts'

const app = fileURLToPath(new URL('../..', import.meta.url))

/** A source of the app with all that it imports of it, by their names. */
function sourcesFrom(entry: string, known: Record<string, string> = {}): Record<string, string> {
  if (known[entry] !== undefined) return known
  const text = readFileSync(join(app, entry), 'utf8')
  known[entry] = text
  for (const [, path = ''] of text.matchAll(/from '(\.[^']+\.ts)'/g)) sourcesFrom(join(dirname(entry), path), known)
  return known
}

/** What the linter is given in the place of the packed functions: their sources. It looks for handlers in `src/index.ts` alone. */
function withSources(files: PackageFiles, entry: string): Record<string, string | Uint8Array> {
  const { 'src/index.cjs': _, ...others } = files
  const { [entry]: first = '', ...rest } = sourcesFrom(entry)
  const isDeeper = entry !== 'src/index.ts'
  const moved = isDeeper
    ? first.replaceAll("from './", "from './connected/").replaceAll("from '../", "from './")
    : first
  return { ...others, ...rest, 'src/index.ts': moved }
}

/**
 * What Atlassian's linter and bundler say of a package. They are heavy, and asked apart from all else.
 *
 * @param folder of the package, as it is deployed
 * @param entry of its functions, from the folder of the app on
 */
export async function complaintsOfTools(folder: string, files: PackageFiles, entry: string): Promise<Complaints> {
  const { bundleFunctions, lintSources } = await import('@counterpart/forge-tools')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.yml'), 'utf8')) as object
  const linted = await lintSources(join(app, 'dist/lint'), withSources(files, entry), manifest)
  return [...linted.map((line) => `the linter: ${line}`), ...bundled(() => bundleFunctions(folder))]
}

function bundled(bundle: () => string): Complaints {
  try {
    return globSync('*.cjs', { cwd: bundle() }).length > 0 ? [] : ['the bundler made nothing']
  } catch (fault) {
    return [`the bundler: ${(fault as Error).message}`]
  }
}
