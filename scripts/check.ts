/**
 * `pnpm check`, the only gate: runs every check of the tree and ends with `N passed, N failed, N skipped`.
 *
 * --only format,types   runs these alone
 * --require-engines     fails when the store suite did not run on all three engines (or REQUIRE_ENGINES=1)
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.mjs'
import { buildPage } from './buildPage.mjs'
import { checkBoundaries } from './check/boundaries.ts'
import { findDatabases } from './check/databases.ts'
import { checkPageSize } from './check/pageSize.ts'
import { runTests } from './check/tests.ts'
import { programOf, runScript, type Verdict } from './check/tool.ts'
import { checkTypes } from './check/typeCheck.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const engines = ['PGlite', 'PostgreSQL', 'Forge SQL stand-in']

const tool =
  (file: string, ...args: string[]) =>
  () =>
    runScript(programOf(root, file), args, root)

const checks: Record<string, () => Verdict | Promise<Verdict>> = {
  format: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  lint: tool('oxlint/bin/oxlint'),
  types: () => checkTypes(root),
  words: () => runScript(join(root, 'shared/words/compile.ts'), ['--check'], root),
  boundaries: () => checkBoundaries(root),
  'dead-code': tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  page: () => buildPage(),
  'teams-page': () => buildPage('teams-app'),
  'forge-page': () => buildPage('forge-app'),
  'forge-package': () => runScript(join(root, 'forge-app/manifest/check.ts'), [], root),
  'page-size': checkPageSize,
  'web-parts': () => runScript(join(root, 'spfx-webpart/manifest/verify.ts'), [], root),
}

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    'require-engines': { type: 'boolean', default: process.env['REQUIRE_ENGINES'] === '1' },
  },
})
const known = [...Object.keys(checks), 'tests']
const chosen = options.only?.split(',') ?? known
const unknown = chosen.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }

for (const [name, check] of Object.entries(checks)) {
  if (!chosen.includes(name)) continue
  const started = performance.now()
  const { ok, said } = await Promise.resolve(check()).catch((error: unknown) => ({ ok: false, said: String(error) }))
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  if (!ok) console.log(said.replaceAll(/^/gm, '       '))
  total[ok ? 'passed' : 'failed'] += 1
}

if (chosen.includes('tests')) {
  try {
    await test()
  } catch (error) {
    console.log(`FAILED tests: ${error instanceof Error ? error.stack : error}`)
    total.failed += 1
  }
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs the tests with the browser and the databases this machine has. */
async function test() {
  const browser = findBrowser()
  if (browser.path) console.log(`browser: ${browser.path} (${browser.from})`)
  else console.log(`browser: ${browser.reason}; the browser tests are skipped`)
  if (!browser.path && process.env['CI'] === 'true') {
    console.log('FAILED browser: CI must run the browser tests')
    total.failed += 1
  }
  const databases = await findDatabases()
  for (const line of databases.said) console.log(line)

  const variables = { ...databases.variables, CHROMIUM: browser.path ?? '' }
  const { passed, failed, skipped, said } = await runTests(root, variables, options['require-engines'] ? engines : [])
  if (said) console.log(said.replaceAll(/^/gm, 'FAILED '))
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
