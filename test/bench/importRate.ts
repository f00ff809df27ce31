import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { TenantId } from '@counterpart/core'
import { importIncidents } from '@counterpart/usecases'
import type { BenchEngine } from './engines.ts'

export type ImportMeasured = {
  readonly engine: string
  readonly rows: number
  readonly requests: number
  readonly seconds: number
  readonly again: number
}

/** The incident log into an empty database, and once more over itself. */
export async function measureImport(engine: BenchEngine, tenant: TenantId): Promise<ImportMeasured> {
  const { database, ports } = await engine.open()
  const run = async () => {
    const file = new URL('../fixtures/incident-log/incident_event_log.csv.gz', import.meta.url)
    const text = createReadStream(file).pipe(createGunzip()).setEncoding('utf8')
    const began = performance.now()
    const done = await importIncidents(ports)(tenant, text, { onProgress: () => {}, onRejection: () => {} })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return { ...done.value, seconds: (performance.now() - began) / 1000 }
  }
  try {
    const first = await run()
    const second = await run()
    if (second.added !== 0) throw new Error(`the second import added ${second.added} requests`)
    return {
      engine: engine.name,
      rows: first.rows,
      requests: first.added,
      seconds: first.seconds,
      again: second.seconds,
    }
  } finally {
    await database.close()
  }
}
