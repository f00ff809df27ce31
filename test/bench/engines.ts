import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hubLogger, openPorts, readSettings } from '@counterpart/hub'
import pg from 'pg'

export type BenchEngine = {
  readonly name: 'PGlite' | 'PostgreSQL'
  /** How the hub is told to use it. */
  readonly env: Record<string, string>
  open(): ReturnType<typeof openPorts>
  /** Processes of the database that are not the hub's own. */
  pids(): Promise<readonly number[]>
  drop(): Promise<void>
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'counterpart-bench-'))
}

export async function pgliteEngine(): Promise<BenchEngine> {
  const dir = await folder()
  return engine(
    'PGlite',
    { COUNTERPART_DATA: dir },
    async () => [],
    () => rm(dir, { recursive: true, force: true }),
  )
}

/** A database of its own beside the one the URL names. */
export async function postgresEngine(url: string): Promise<BenchEngine> {
  const dir = await folder()
  const name = `counterpart_bench_${process.pid}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const pids = async () => {
    const { rows } = await admin.query('select pid from pg_stat_activity where datname = $1', [name])
    return rows.map((row: { pid: number }) => row.pid)
  }
  return engine('PostgreSQL', { COUNTERPART_DATA: dir, DATABASE_URL: own.href }, pids, async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    await rm(dir, { recursive: true, force: true })
  })
}

const engine = (
  name: BenchEngine['name'],
  env: Record<string, string>,
  pids: BenchEngine['pids'],
  drop: () => Promise<void>,
): BenchEngine => ({
  name,
  env,
  open: () => openPorts(readSettings(env, process.cwd()), hubLogger('error', process.stderr)),
  pids,
  drop,
})
