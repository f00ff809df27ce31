/**
 * What one statement answered.
 *
 * `affected` is there for a statement that writes, `insertId` where the engine tells it.
 * A JSON column comes as text on PostgreSQL and PGlite, as text or as an object on Forge SQL.
 */
export type Rows = {
  readonly rows: readonly Record<string, unknown>[]
  readonly affected?: number | undefined
  readonly insertId?: number | undefined
}

/** Sends one statement with its parameters and waits for the answer. */
export type Exec = (sql: string, params: readonly unknown[]) => Promise<Rows>

export type Dialect = 'postgres' | 'mysql'

/** Runs `work` between begin and commit; when it throws, nothing of it has happened. */
export type Transaction = <T>(work: (exec: Exec) => Promise<T>) => Promise<T>

/**
 * A road to one database.
 *
 * Forge SQL has no `transaction`. Where there is one, the work inside uses only the `exec`
 * it is handed: the outer one may wait for the transaction that waits for it.
 */
export interface Conn {
  readonly dialect: Dialect
  readonly exec: Exec
  readonly transaction?: Transaction
  close(): Promise<void>
}

/** A road to a database that has transactions. */
export interface TransactionalConn extends Conn {
  readonly transaction: Transaction
}
