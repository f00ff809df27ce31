// Measures and writes docs/benchmarks.md: `pnpm bench`. `--only working-time,due` measures some parts and leaves the
// others as they stand there; `--requests N` and `--due N` make those on the hub smaller.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { id, type TenantId } from '@counterpart/core'
import { clockReplayText } from './clockReplay.ts'
import { addDirectory, historyOf } from './corpus.ts'
import { measureDueQuery } from './dueQuery.ts'
import { type BenchEngine, pgliteEngine, postgresEngine } from './engines.ts'
import { startHubProcess } from './hubProcess.ts'
import { measureImport } from './importRate.ts'
import { measureOverHttp } from './overHttp.ts'
import { withSection } from './page.ts'
import { dueText, httpText, importText } from './report.ts'
import { measureWorkingTime, workingTimeText } from './workingTime.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    requests: { type: 'string', default: '100000' },
    due: { type: 'string', default: '1000000' },
  },
})
const requests = Number(values.requests)
const dueRows = Number(values.due)
const tenant = id<TenantId>('company')
const postgresUrl = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

/** By the name that `--only` takes, in the order of the page. */
const benches: Readonly<Record<string, { readonly title: string; readonly measure: () => Promise<string> }>> = {
  'working-time': { title: 'Working time', measure: async () => workingTimeText(await measureWorkingTime()) },
  'clock-replay': { title: 'Clocks from their events', measure: async () => clockReplayText() },
  import: {
    title: 'Importing the incident log',
    measure: async () =>
      importText(await onEachEngine('import of the incident log', (engine) => measureImport(engine, tenant))),
  },
  http: {
    title: 'Over HTTP',
    measure: async () => httpText(requests, await onEachEngine(`${requests} requests over HTTP`, overHttp)),
  },
  due: {
    title: 'What is due',
    measure: async () =>
      dueText(
        await onEachEngine(`what is due, among ${dueRows} requests`, (engine) =>
          measureDueQuery(engine, tenant, dueRows),
        ),
      ),
  },
}

const chosen = values.only?.split(',') ?? Object.keys(benches)
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))
for (const [name, { title, measure }] of Object.entries(benches)) {
  if (!chosen.includes(name)) continue
  const text = await measure()
  const titles = Object.values(benches).map((bench) => bench.title)
  writeFileSync(page, withSection(existsSync(page) ? readFileSync(page, 'utf8') : '', titles, { title, text }))
  console.log(`\n## ${title}\n\n${text}\n`)
}

async function onEachEngine<T>(what: string, measure: (engine: BenchEngine) => Promise<T>): Promise<readonly T[]> {
  const measured: T[] = []
  for (const open of [() => pgliteEngine(), () => postgresEngine(postgresUrl)]) {
    const engine = await open()
    try {
      console.log(`${engine.name}: ${what}`)
      measured.push(await measure(engine))
    } finally {
      await engine.drop()
    }
  }
  return measured
}

async function overHttp(engine: BenchEngine) {
  const ids = await fill(engine)
  const hub = await startHubProcess(engine.env)
  try {
    return { engine: engine.name, measured: await measureOverHttp(hub, ids, engine.pids) }
  } finally {
    await hub.stop()
  }
}

/** Answers the ids of a sample of what was put in. */
async function fill(engine: BenchEngine): Promise<string[]> {
  const { database, ports } = await engine.open()
  const ids: string[] = []
  try {
    await addDirectory(ports, tenant)
    const end = Date.now()
    for (let from = 0; from < requests; from += 500) {
      const size = Math.min(500, requests - from)
      const batch = Array.from({ length: size }, (_, k) => historyOf(from + k, requests, end))
      await ports.requests.addHistory(tenant, batch)
      // Those that the reader may open: of the department that is asked most.
      ids.push(
        ...batch
          .filter(({ request }) => request.provider === 'd00')
          .slice(0, 5)
          .map(({ request }) => request.id),
      )
    }
    await database.exec('analyze', [])
  } finally {
    await database.close()
  }
  return ids
}
