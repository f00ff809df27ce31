import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseFault } from './databaseFault.ts'

/**
 * The directory of an embedded database, held by this process alone.
 *
 *     cluster/     what PostgreSQL keeps
 *     lock         held while a process works here
 *     unfinished   there while the cluster is being made for the first time
 *     copying/     the cluster as it was when the backup under way began
 */
export type DataDirectory = {
  readonly path: string
  readonly cluster: string
  readonly copying: string
  readonly isNew: boolean
  /** The new cluster is complete: puts it on disk, and from now on it is never made again. */
  finish(): Promise<void>
  release(): void
}

/**
 * Takes the directory, makes it where it is missing, and clears away a cluster whose making was cut short.
 *
 * Nothing else is ever removed: a cluster without the mark of its making may be somebody's data.
 */
export function takeDataDirectory(directory: string): DataDirectory {
  const path = resolve(directory)
  const cluster = join(path, 'cluster')
  const copying = join(path, 'copying')
  const unfinished = join(path, 'unfinished')
  const lock = takeLock(path)
  try {
    if (existsSync(unfinished)) rmSync(cluster, { recursive: true, force: true })
    rmSync(copying, { recursive: true, force: true })
    const isNew = isAbsentOrEmpty(cluster)
    if (isNew) refuseMisplacedCluster(path)
    else if (clusterVersion(cluster) === undefined) throw damaged(cluster)
    if (isNew) {
      // The mark is on disk before the first file of the cluster is.
      closeSync(openSync(unfinished, 'w'))
      syncFolder(path)
      mkdirSync(cluster, { recursive: true, mode: 0o700 })
    }
    return {
      path,
      cluster,
      copying,
      isNew,
      async finish() {
        await syncTree(cluster)
        rmSync(unfinished, { force: true })
        syncFolder(path)
      },
      release: () => lock.close(),
    }
  } catch (error) {
    lock.close()
    throw error
  }
}

/** The PostgreSQL version that made a cluster, as its own file says; nothing where there is no cluster. */
export function clusterVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return undefined
  }
}

/**
 * Two processes on one directory lose data without any error, so the second is refused.
 *
 * SQLite's lock dies with its process, also by kill -9 and on Windows, and needs no process id in a file.
 */
function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    lock = new DatabaseSync(join(path, 'lock'))
    lock.exec('pragma busy_timeout = 0; pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    if (isBusy(cause))
      throw new DatabaseFault(
        'directory-in-use',
        `The data directory ${path} is in use by another process. Stop that one, or give this one a directory of its own.`,
        cause,
      )
    throw new DatabaseFault(
      'directory-not-writable',
      `The data directory ${path} cannot be written (${reasonOf(cause)}). Give this user the right to write there, or choose another directory.`,
      cause,
    )
  }
}

const sqliteBusy = 5
const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const isAbsentOrEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0

/** A backup unpacked one level too high would otherwise be passed over, and the hub would start empty. */
function refuseMisplacedCluster(path: string): void {
  if (existsSync(join(path, 'PG_VERSION')))
    throw new DatabaseFault(
      'directory-damaged',
      `The data directory ${path} holds the files of a database itself. Move them into ${join(path, 'cluster')}.`,
    )
}

const damaged = (cluster: string) =>
  new DatabaseFault(
    'directory-damaged',
    `${cluster} holds files but no complete database. Restore a backup there, or move it away to start with an empty one.`,
  )

function syncFolder(path: string): void {
  // Windows has no handle for a folder, and puts names on disk by itself.
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts every file and folder below `path` on disk, some at a time. */
async function syncTree(path: string): Promise<void> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const all = [path, ...entries.map((entry) => join(entry.parentPath, entry.name))]
  const folders = new Set([
    path,
    ...entries.filter((entry) => entry.isDirectory()).map((e) => join(e.parentPath, e.name)),
  ])
  const rest = all.filter((each) => process.platform !== 'win32' || !folders.has(each)).values()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const each of rest) await syncOne(each, folders.has(each))
    }),
  )
}

async function syncOne(path: string, isFolder: boolean): Promise<void> {
  const handle = await open(path, isFolder ? 'r' : 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
