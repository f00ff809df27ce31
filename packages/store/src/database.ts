import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Conn, Dialect, Exec, Rows } from './conn.ts'
import { kyselyOver } from './kyselyOver.ts'
import type { Tables } from './schema.ts'

/** Where statements go to: a connection, or the inside of one of its transactions. */
export type Database = {
  readonly dialect: Dialect
  readonly exec: Exec
  readonly query: Kysely<Tables>
}

const databaseOver = (dialect: Dialect, exec: Exec): Database => ({
  dialect,
  exec,
  query: kyselyOver<Tables>(dialect, exec),
})

/** The database of a store, with transactions where there are any. */
export type StoreDatabase = Database & {
  readonly transaction?: <T>(work: (inside: Database) => Promise<T>) => Promise<T>
}

export function storeDatabase({ dialect, exec, transaction }: Conn): StoreDatabase {
  const database = databaseOver(dialect, exec)
  if (!transaction) return database
  return {
    ...database,
    transaction: (work) => transaction((inside) => work(databaseOver(dialect, inside))),
  }
}

/**
 * Marks the few statements that may look at all tenants at once: the tick, the sweep and the clean-up.
 * Every other one must name its tenant, and a test reads them all.
 */
export const acrossTenants: RawBuilder<unknown> = sql`/* across tenants */`

/** Runs a statement that was written by hand. */
export async function run(database: Database, statement: RawBuilder<unknown>): Promise<Rows> {
  const { sql: text, parameters } = statement.compile(database.query)
  return database.exec(text, parameters)
}

/** Counts, sums and bigints arrive as text, number or null, depending on driver and engine. */
export const numberIn = (value: unknown): number => Number(value ?? 0)
