import { globSync, readFileSync } from 'node:fs'
import { manifestOf } from '../forge-app/manifest/manifestOf.ts'
import { exampleAppId } from '../forge-app/manifest/values.ts'
import { bundleFunctions, lintSources } from './src/index.ts'

const app = new URL('../forge-app', import.meta.url).pathname
const files = Object.fromEntries(
  globSync('**/*.ts', { cwd: app + '/src' })
    .filter((f) => !f.endsWith('.test.ts'))
    .map((f) => [f, readFileSync(app + '/src/' + f, 'utf8')]),
)
const m = manifestOf(exampleAppId, null)
let t = Date.now()
const go = async (...a: any[]) => {
  t = Date.now()
  console.log(await (lintSources as any)(...a).catch((e: Error) => e.message), Date.now() - t)
}
await go(app + '/dist/lint', files, m)
const bad = structuredClone(m) as any
bad.permissions.scopes = ['storage:app']
await go(app + '/dist/lint', files, bad)
await go(app + '/dist/lint', files, m, 'src')
process.exit(0)
