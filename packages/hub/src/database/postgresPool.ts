import { parsersOver, pgPoolConn } from '@counterpart/store'
import pg from 'pg'
import { DatabaseFault } from './databaseFault.ts'
import { codeOf, type HubDatabase, type Report, reasonOf } from './hubDatabase.ts'
import { PostgresListener } from './postgresListener.ts'

export type PostgresOptions = {
  readonly url: string
  readonly connections?: number
  readonly statementTimeoutMs?: number
  /** How long a server that does not answer is waited for at the start. */
  readonly patienceMs?: number
  readonly report?: Report
}

/** PostgreSQL as the hub's database: a pool for questions, and a connection apart to listen on. */
export async function openPostgres(options: PostgresOptions): Promise<HubDatabase> {
  const { url, connections = 10, statementTimeoutMs = 30_000, patienceMs = 15_000, report = () => {} } = options
  const config: pg.PoolConfig = {
    connectionString: url,
    max: connections,
    types: parsersOver(pg.types),
    application_name: 'counterpart',
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  }
  const server = describeServer(url, config)
  await waitForServer(config, server, patienceMs, report)
  const pool = new pg.Pool(config)
  const lost = (error: Error) => report({ kind: 'connection-lost', reason: reasonOf(error) })
  pool.on('error', lost)
  // A connection that breaks while it is lent says so in its answer; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const listener = new PostgresListener(() => new pg.Client({ ...config, statement_timeout: 0 }), report)
  const conn = pgPoolConn(pool)
  report({ kind: 'database-opened', engine: 'PostgreSQL', at: server })
  let closed: Promise<unknown> | undefined
  return {
    ...conn,
    engine: 'PostgreSQL',
    listen: (channel, heard, missed) => listener.listen(channel, { heard, missed }),
    notify: async (channel, payload) => void (await conn.exec('select pg_notify($1, $2)', [channel, payload])),
    close: async () => {
      closed ??= Promise.all([listener.close(), pool.end()])
      await closed
    },
  }
}

/** What people may read of the address: everything but the password. */
function describeServer(url: string, config: pg.PoolConfig): string {
  try {
    // The driver takes a host that is no text for a name, and would look for it in the network.
    decodeURIComponent(new URL(url).hostname)
    const { host, port, database, user } = new pg.Client(config)
    return `${user ?? ''}@${host}:${port}/${database ?? ''}`
  } catch (cause) {
    throw new DatabaseFault(
      'server-address-invalid',
      'The address of the database is not one. It has the form postgres://user:password@host:5432/database.',
      cause,
    )
  }
}

/** Tries again, more and more slowly, as long as the server may still be starting. */
async function waitForServer(config: pg.PoolConfig, server: string, patienceMs: number, report: Report): Promise<void> {
  const until = performance.now() + patienceMs
  for (let waitMs = 200; ; waitMs = Math.min(waitMs * 2, 3_000)) {
    const error = await tryOnce(config)
    if (error === undefined) return
    const reason = reasonOf(error)
    if (!mayStillCome(error))
      throw new DatabaseFault('server-refused', `The database at ${server} refuses the connection: ${reason}.`, error)
    if (performance.now() + waitMs > until)
      throw new DatabaseFault(
        'server-unreachable',
        `The database at ${server} does not answer: ${reason}. Check that it runs, and that this machine may reach it.`,
        error,
      )
    report({ kind: 'server-not-yet-reachable', server, reason })
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

async function tryOnce(config: pg.PoolConfig): Promise<unknown> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return undefined
  } catch (error) {
    return error ?? new Error('no reason given')
  } finally {
    await client.end().catch(() => {})
  }
}

/** The network has not brought an answer, or the server is starting, stopping or full. */
const passing = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EPIPE',
    'ENOENT',
  ],
  ...['57P01', '57P02', '57P03', '53300'],
])

function mayStillCome(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return passing.has(codeOf(error)) || /timeout expired|connection terminated/i.test(error.message)
}
