import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chdir, cwd } from 'node:process'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Without all six the linter would fetch what it is not given. */
const apis = { JIRA: 'jira', CONF: 'none', CONF_V2: 'none', JSM: 'none', JSW: 'none', BB: 'none' } as const

type Linted = readonly {
  readonly errors: readonly { readonly message: string; readonly file?: string }[]
  readonly warnings: readonly { readonly message: string; readonly file?: string }[]
}[]
type Linter = {
  lint(
    files: readonly string[],
    manifest: object,
    environment: 'production',
    logger: object,
    client: { readonly getDeprecatedRuntimes: () => Promise<readonly string[]> },
    options: { readonly linter: { readonly mode: 'client-side' } },
  ): Promise<Linted>
}

const silent = { info() {}, warn() {}, error() {}, debug() {}, trace() {} }

/** Makes a call for which no manifest has the scope: where the linter does not say so, it has looked at nothing. */
const canary = {
  name: 'src/canary.ts',
  path: '/rest/api/3/canary',
  text: `import api, { route } from '@forge/api'
export const canary = () => api.asUser().requestJira(route\`/rest/api/3/canary\`)
`,
}

/**
 * What Atlassian's own linter says of an app: scopes that calls lack, exports, deadlines, old runtimes, texts.
 * It asks nobody and uploads nothing.
 *
 * @param folder where it may write, from which the packages are found that the sources need
 * @param files of the app by their names; the sources of its functions stand in `src`
 * @param include of the tsconfig.json: a folder in place of a pattern has the linter pass over all sources
 * @returns errors and warnings, a line each
 * @throws when it has looked at no source
 */
export async function lintSources(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  manifest: object,
  include = 'src/**/*.ts',
): Promise<readonly string[]> {
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
  }
  const all = {
    ...files,
    [canary.name]: canary.text,
    'manifest.yml': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: [include] }),
  }
  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const sources = Object.keys(all).filter((name) => /^src\/.*\.ts$/.test(name))
  const lines = await lintFolder(folder, sources, manifest)
  const isOfCanary = (line: string) => line.includes(canary.name) || line.includes(canary.path)
  if (!lines.some(isOfCanary)) throw new Error(`the linter has looked at no source: ${lines.join('; ')}`)
  return lines.filter((line) => !isOfCanary(line))
}

async function lintFolder(folder: string, files: readonly string[], manifest: object): Promise<readonly string[]> {
  process.env['USE_LOCAL_SWAGGER'] = '1'
  for (const [api, name] of Object.entries(apis))
    process.env[`LOCAL_${api}_SWAGGER`] = fileURLToPath(new URL(`./swagger/${name}.json`, import.meta.url))
  const before = cwd()
  // It reads from where it stands, and from where it stood when it was loaded.
  chdir(folder)
  try {
    const { lint } = require('@forge/lint') as Linter
    const client = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'] }
    const found = await lint(files, manifest, 'production', silent, client, { linter: { mode: 'client-side' } })
    const lines = found.flatMap(({ errors, warnings }) => [
      ...errors.map(({ file = '', message }) => `error: ${file} ${message}`),
      ...warnings.map(({ file = '', message }) => `warning: ${file} ${message}`),
    ])
    return [...new Set(lines.map((line) => line.replaceAll(/\s+/g, ' ')))]
  } finally {
    chdir(before)
  }
}
