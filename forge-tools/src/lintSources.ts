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
  name: 'canary.ts',
  path: '/rest/api/3/canary',
  text: `import api, { route } from '@forge/api'
export const canary = () => api.asUser().requestJira(route\`/rest/api/3/canary\`)
`,
}

/**
 * What Atlassian's own linter says of the sources of functions: scopes that calls lack, exports, deadlines, old runtimes.
 * It asks nobody and uploads nothing.
 *
 * @param folder where it may write, from which the packages are found that the sources need
 * @param sources by their names in `src`
 * @param include of their tsconfig.json: a folder in place of a pattern has the linter pass over all of them
 * @returns errors and warnings, a line each
 * @throws when it has looked at nothing
 */
export async function lintSources(
  folder: string,
  sources: Readonly<Record<string, string>>,
  manifest: object,
  include: string = 'src/**/*.ts',
): Promise<readonly string[]> {
  const files = { ...sources, [canary.name]: canary.text }
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'manifest.yml'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [include] }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', name)), { recursive: true })
    writeFileSync(join(folder, 'src', name), text)
  }
  const lines = await lintFolder(
    folder,
    Object.keys(files).map((name) => `src/${name}`),
    manifest,
  )
  if (!lines.some((line) => line.includes(canary.name) || line.includes(canary.path)))
    throw new Error(`the linter has looked at nothing: ${lines.join('; ')}`)
  return lines.filter((line) => !line.includes(canary.name) && !line.includes(canary.path))
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
