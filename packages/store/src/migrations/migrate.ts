import type { Conn, Dialect, Exec } from '../conn.ts'
import type { Migration } from './migration.ts'
import { mysqlMigrations } from './mysql.ts'
import { postgresMigrations } from './postgres.ts'

export const migrations: Readonly<Record<Dialect, readonly Migration[]>> = {
  postgres: postgresMigrations,
  mysql: mysqlMigrations,
}

/**
 * Brings the schema up to what this program needs. Answers the versions that were applied; throws when the
 * database is newer than the program, which could only harm it.
 *
 * Where there are transactions it is one, under a lock, so that programs that start at once take turns.
 * Elsewhere every statement is harmless when it runs twice.
 */
export async function migrate(conn: Conn, steps = migrations[conn.dialect]): Promise<readonly number[]> {
  // Asked before the lock, because the usual start has nothing to do.
  if (missing(steps, await schemaVersion(conn)).length === 0) return []
  if (!conn.transaction) return apply(conn.dialect, conn.exec, steps)
  return conn.transaction(async (exec) => {
    await exec(`select pg_advisory_xact_lock(${lockNumber})`, [])
    return apply(conn.dialect, exec, steps)
  })
}

/** Any number will do, as long as nobody else takes the same. */
const lockNumber = 4_271_905

/** The version of the schema that the database has; 0 when it is empty. */
export async function schemaVersion({ dialect, exec }: Pick<Conn, 'dialect' | 'exec'>): Promise<number> {
  const tables = await exec(
    `select count(*) as n from information_schema.tables
      where table_schema = ${here[dialect]} and table_name = 'schema_version'`,
    [],
  )
  if (Number(tables.rows[0]?.['n']) === 0) return 0
  const { rows } = await exec('select max(version) as version from schema_version', [])
  return Number(rows[0]?.['version'] ?? 0)
}

const here: Readonly<Record<Dialect, string>> = { postgres: 'current_schema()', mysql: 'database()' }

function missing(steps: readonly Migration[], version: number): readonly Migration[] {
  const newest = Math.max(...steps.map((step) => step.version))
  if (version > newest)
    throw new Error(
      `The database has schema version ${version}, and this program knows only ${newest}: start a newer version of it`,
    )
  return steps.filter((step) => step.version > version)
}

async function apply(dialect: Dialect, exec: Exec, steps: readonly Migration[]): Promise<readonly number[]> {
  await exec('create table if not exists schema_version (version int not null primary key)', [])
  const todo = missing(steps, await schemaVersion({ dialect, exec }))
  for (const { version, statements } of todo) {
    for (const statement of statements) await exec(statement, [])
    await exec(`insert into schema_version (version) values (${version}) ${unlessThere[dialect]}`, [])
  }
  return todo.map(({ version }) => version)
}

const unlessThere: Readonly<Record<Dialect, string>> = {
  postgres: 'on conflict (version) do nothing',
  mysql: 'on duplicate key update version = version',
}
