import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadSampleCompany } from '@counterpart/usecases'
import { openDatabase } from './database/openDatabase.ts'
import { restoreBackup } from './database/restoreBackup.ts'
import { type Hub, startHub } from './hub.ts'
import { hubLogger } from './logger.ts'
import { PlainFault } from './plainFault.ts'
import { progressBar } from './progressBar.ts'
import type { Settings } from './settings.ts'

export type ServeOptions = { readonly sample: boolean; readonly bundledLog: string | undefined }

/** Serves until the process is told to stop. */
export async function serveCommand(settings: Settings, { sample, bundledLog }: ServeOptions): Promise<void> {
  let isEnding = false
  const end = async (code: number) => {
    isEnding = true
    await hub.stop().catch((fault: unknown) => {
      console.error(fault)
      process.exit(1)
    })
    process.exit(code)
  }
  const onDatabaseStopped = (fault: Error) => {
    console.error(`${fault.message}\nNothing more can be kept, so the hub ends.`)
    void end(1)
  }
  const hub = await startHub({ settings, logger: hubLogger(settings.logLevel), bundledLog, onDatabaseStopped })
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      console.log(`${signal}: ending what runs`)
      if (!isEnding) void end(0)
    })
  try {
    const loadPast = sample ? await fillSample(hub, settings) : undefined
    console.log(`Counterpart: ${hub.address}`)
    await loadPast?.()
  } catch (fault) {
    // Cut short by the end of the hub: what is missing is added at the next start.
    if (isEnding) return
    throw fault
  }
}

/** Fills an empty home with the sample company's last quarter; answers how the rest of its year comes while people look. */
async function fillSample({ ports }: Hub, settings: Settings): Promise<() => Promise<void>> {
  const bar = progressBar(process.stdout, 'Sample company')
  const show = (done: number, all: number) => bar.show(done / all, `${done} of ${all} requests`, Date.now())
  const { added, loadPast, isUnwanted } = await loadSampleCompany(ports)(settings.tenant, show)
  if (isUnwanted) console.log('Sample company: it was taken out of this home before, so it stays out')
  if (added > 0) bar.end(`Sample company: ${added} requests of the last quarter`)
  return async () => {
    const past = await loadPast(show)
    if (past > 0) bar.end(`Sample company: ${past} requests of the year before it`)
  }
}

/** `counterpart backup FILE`. */
export async function backupCommand(settings: Settings, file: string): Promise<void> {
  refusePostgres(settings)
  if (existsSync(file)) throw new PlainFault(`${file} exists already; a backup overwrites nothing`)
  if (!existsSync(databaseIn(settings))) throw new PlainFault(`${settings.dataDir} has no database to back up`)
  // Not opened with its ports, which would bring the schema up to this program first.
  const database = await openDatabase({ dataDir: settings.dataDir, logger: hubLogger('warn', process.stderr) })
  try {
    await database.backup?.(file)
    console.log(`${file}: written`)
  } finally {
    await database.close()
  }
}

/** `counterpart restore FILE`. */
export async function restoreCommand(settings: Settings, file: string): Promise<void> {
  refusePostgres(settings)
  if (!existsSync(file)) throw new PlainFault(`${file}: there is no such file`)
  await restoreBackup(file, databaseIn(settings))
  console.log(`${settings.dataDir}: restored from ${file}`)
}

const databaseIn = ({ dataDir }: Settings) => join(dataDir, 'database')

function refusePostgres({ databaseUrl }: Settings): void {
  if (databaseUrl !== undefined)
    throw new PlainFault('PostgreSQL is backed up and restored by its own tools (pg_dump, pg_basebackup)')
}
