import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Exec, guardTransactions, type Rows, type Transaction } from '@counterpart/store'
import { packFolder, writeWhole } from './archive.ts'
import { quoteChannel } from './channels.ts'
import { DatabaseFault } from './databaseFault.ts'
import { DatabaseThread } from './databaseThread.ts'
import { clusterVersion, type DataDirectory, takeDataDirectory } from './dataDirectory.ts'
import { type HubDatabase, type Report, reasonOf } from './hubDatabase.ts'
import type { ThreadStart } from './pgliteThread.ts'
import { Upkeep, type UpkeepRules, usualUpkeep } from './upkeep.ts'

export type PgliteOptions = {
  /** Where the data is; without one it is in memory and gone afterwards. */
  readonly directory?: string
  /** A packed cluster that a new database starts from, in the place of an empty one. */
  readonly template?: Uint8Array<ArrayBuffer>
  readonly upkeep?: UpkeepRules
  readonly report?: Report
}

export interface PgliteDatabase extends HubDatabase {
  vacuum(): Promise<void>
  backup(file: string): Promise<void>
}

/** PGlite as a server's database: in a thread of its own, on a directory that no other process can open. */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const { template, report = () => {} } = options
  const directory = options.directory === undefined ? undefined : takeDataDirectory(options.directory)
  if (directory?.isNew) report({ kind: 'database-creating', directory: directory.path })
  const start: ThreadStart = {
    ...(directory && { cluster: directory.cluster }),
    ...(template && (directory?.isNew ?? true) && { template }),
  }
  const thread = new DatabaseThread(new Worker(new URL('./pgliteThread.ts', import.meta.url), { workerData: start }))
  try {
    await thread.ready
    if (directory?.isNew) await directory.finish()
  } catch (error) {
    await thread.end()
    directory?.release()
    throw directory ? startFault(error, directory) : error
  }
  thread.onStop = (fault) => report({ kind: 'database-stopped', reason: fault.message })
  report({ kind: 'database-opened', engine: 'PGlite', at: directory?.path ?? 'memory' })
  return serveThread(thread, directory, options.upkeep ?? usualUpkeep, report)
}

function serveThread(
  thread: DatabaseThread,
  directory: DataDirectory | undefined,
  rules: UpkeepRules,
  report: Report,
): PgliteDatabase {
  const execWithin =
    (within?: number): Exec =>
    async (sql, params) => {
      const answer = await thread.ask<Rows>({ do: 'exec', sql, params, ...(within !== undefined && { within }) })
      if (answer.affected) upkeep.wrote(answer.affected)
      return answer
    }
  const exec = execWithin()
  const transaction: Transaction = async (work) => {
    const within = await thread.ask<number>({ do: 'begin' })
    const result = await work(execWithin(within)).catch(async (error: unknown) => {
      await thread.ask({ do: 'rollback', within }).catch(() => {})
      throw error
    })
    await thread.ask({ do: 'commit', within })
    return result
  }
  const upkeep = new Upkeep(exec, rules, (error) => report({ kind: 'upkeep-failed', reason: reasonOf(error) }))

  return {
    ...guardTransactions({ dialect: 'postgres', exec, transaction, close: async () => {} }),
    engine: 'PGlite',
    async listen(channel, heard, missed) {
      const listener = { heard, missed }
      if (thread.channels.add(channel, listener)) await exec(`listen ${quoteChannel(channel)}`, [])
      return async () => {
        if (thread.channels.remove(channel, listener)) await exec(`unlisten ${quoteChannel(channel)}`, [])
      }
    },
    notify: async (channel, payload) => void (await exec('select pg_notify($1, $2)', [channel, payload])),
    vacuum: () => upkeep.vacuum(),
    backup: (file) =>
      directory
        ? backUpDirectory(transaction, directory, file)
        : writeWhole(file, async (half) => void half.end(await thread.ask<Uint8Array>({ do: 'pack' }))),
    async close() {
      try {
        await Promise.all([thread.close(), upkeep.stop()])
      } finally {
        directory?.release()
      }
    },
  }
}

/** Nobody else writes while the cluster is copied; packing the copy, which takes longer, holds up no one. */
async function backUpDirectory(transaction: Transaction, directory: DataDirectory, file: string): Promise<void> {
  const { cluster, copying } = directory
  const ofThisProcess = join(cluster, 'postmaster.pid')
  try {
    await transaction(async (exec) => {
      await exec('checkpoint', [])
      await cp(cluster, copying, { recursive: true, filter: (source) => source !== ofThisProcess })
    })
    await packFolder(copying, file)
  } finally {
    await rm(copying, { recursive: true, force: true })
  }
}

/** PostgreSQL says in its log, not in the error, why it does not start. */
function startFault(error: unknown, { path, cluster }: DataDirectory): DatabaseFault {
  const said = error instanceof Error && 'log' in error ? String(error.log) : ''
  const version = clusterVersion(cluster)
  const wanted = /not compatible with this version (\d+)/.exec(said)?.[1]
  if (wanted !== undefined)
    return new DatabaseFault(
      'directory-of-other-version',
      `The data directory ${path} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${wanted}. Export with the program that made it and import here, or choose another directory.`,
      error,
    )
  return new DatabaseFault(
    'directory-damaged',
    `The database in ${path} does not start: ${said.split('\n').filter(Boolean).at(-1) ?? reasonOf(error)}. Restore a backup into an empty directory.`,
    error,
  )
}
