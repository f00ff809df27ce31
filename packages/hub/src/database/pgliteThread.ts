import { parentPort, workerData } from 'node:worker_threads'
import { type Exec, oneClientPool, parsersOver, pgPoolConn } from '@counterpart/store'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { DurableFiles, LogSync } from './durableFiles.ts'

// Runs PGlite away from the thread that answers requests: a query stops everything else in its thread.

export type ThreadStart = { readonly cluster?: string; readonly template?: Uint8Array<ArrayBuffer> }

export type Ask = { readonly id: number } & Question

export type Question =
  | { readonly do: 'exec'; readonly sql: string; readonly params: readonly unknown[]; readonly within?: number }
  | { readonly do: 'begin' }
  | { readonly do: 'commit' | 'rollback'; readonly within: number }
  | { readonly do: 'pack' | 'close' }

export type Tell =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: ThreadError }
  | { readonly channel: string; readonly payload: string }
  | { readonly stopping: string }

/** An error as it crosses the threads: PostgreSQL's own fields and what it has written to its log. */
export type ThreadError = {
  readonly message: string
  readonly log?: string
  readonly [field: string]: string | undefined
}

const port = parentPort
if (!port) throw new Error('This file runs in a thread of its own')
const tell = (what: Tell) => port.postMessage(what)

const fail = (error: unknown): never => {
  tell({ stopping: `The disk did not take what was written: ${error instanceof Error ? error.message : error}` })
  process.exit(1)
}

const { cluster, template } = workerData as ThreadStart
const log = new LogSync(fail)
let whatPostgresSaid: string[] | undefined = []

async function open(): Promise<PGlite> {
  const db = await PGlite.create({
    ...(template && { loadDataDir: new Blob([template]) }),
    ...(cluster && { fs: new DurableFiles(cluster, log, fail), startParams: durable }),
    onStderr: (line) => {
      whatPostgresSaid?.push(line)
      return true
    },
  })
  db.onNotification((channel, payload) => tell({ channel, payload }))
  return db
}

/** The log is recycled early: by itself PGlite never checkpoints, so its size and the time of a recovery are the host's. */
const durable = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'max_wal_size=128MB', 'min_wal_size=32MB'].flatMap((set) => ['-c', set]),
]

type Open = { readonly exec: Exec; readonly end: (how: 'commit' | 'rollback') => Promise<void> }

async function serve(): Promise<void> {
  const db = await open()
  const conn = pgPoolConn(await oneClientPool(new pg.Client({ ...createPgConfig(db), types: parsersOver(pg.types) })))
  if (cluster) await proveThatLogIsSynced(conn.exec)
  const transactions = new Map<number, Open>()
  const within = (id: number): Open => {
    const found = transactions.get(id)
    if (!found) throw new Error('This transaction is over')
    return found
  }

  /** The work of a transaction is done by the other thread: here it lasts until that one says how it ends. */
  const begin = (id: number): Promise<number> =>
    new Promise((began, notBegun) => {
      const settled: Promise<void> = conn.transaction(
        (exec) =>
          new Promise<void>((commit, rollBack) => {
            const end: Open['end'] = async (how) => {
              if (how === 'commit') commit()
              else rollBack(rolledBack)
              await settled.catch((error: unknown) => {
                if (error !== rolledBack) throw error
              })
            }
            transactions.set(id, { exec, end })
            began(id)
          }),
      )
      settled.catch(notBegun)
    })

  const answer = async (ask: Ask): Promise<unknown> => {
    switch (ask.do) {
      case 'exec':
        return (ask.within === undefined ? conn.exec : within(ask.within).exec)(ask.sql, ask.params)
      case 'begin':
        return begin(ask.id)
      case 'commit':
      case 'rollback': {
        const { end } = within(ask.within)
        transactions.delete(ask.within)
        return end(ask.do)
      }
      case 'pack':
        return new Uint8Array(await (await db.dumpDataDir('gzip')).arrayBuffer())
      case 'close':
        await conn.close()
        await db.close()
        log.close()
        return undefined
    }
  }

  port?.on('message', async (ask: Ask) => {
    const before = log.asked
    const reply: Tell = await answer(ask).then(
      (value) => ({ id: ask.id, value }),
      (error: unknown) => ({ id: ask.id, error: errorOf(error) }),
    )
    // What has made PostgreSQL ask for its log on disk is acknowledged once it is there.
    if (log.asked !== before) await log.reached(log.asked)
    tell(reply)
  })
}

/** The way to the disk goes through parts of PGlite that may change without notice; silence would lose data. */
async function proveThatLogIsSynced(exec: Exec): Promise<void> {
  const before = log.asked
  await exec(`select pg_logical_emit_message(false, 'counterpart', 'start', true)`, [])
  if (log.asked === before) throw new Error('This version of PGlite does not ask for its log to be on disk')
  await log.reached(log.asked)
}

const rolledBack = new Error('rolled back')

function errorOf(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { message: String(error) }
  const known = error as Error & Record<string, unknown>
  const fields = errorFields.flatMap((name) => (typeof known[name] === 'string' ? [[name, known[name]]] : []))
  return { ...Object.fromEntries(fields), message: error.message }
}

const errorFields = [
  'code',
  'severity',
  'detail',
  'hint',
  'schema',
  'table',
  'column',
  'constraint',
  'where',
  'routine',
]

await serve().then(
  () => tell({ id: 0, value: undefined }),
  (error: unknown) => tell({ id: 0, error: { ...errorOf(error), log: (whatPostgresSaid ?? []).join('\n') } }),
)
whatPostgresSaid = undefined
