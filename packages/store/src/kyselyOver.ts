import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type Dialect as KyselyDialect,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Dialect, Exec } from './conn.ts'

/**
 * Kysely's query builder over one function that runs a statement.
 *
 * It opens, closes and begins nothing: a transaction is `Conn.transaction`, which hands out
 * an `exec` for a builder of its own.
 */
export function kyselyOver<Tables>(dialect: Dialect, exec: Exec): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: parts[dialect](exec) })
}

const parts: Record<Dialect, (exec: Exec) => KyselyDialect> = {
  postgres: (exec) => ({
    createDriver: () => new ExecDriver(exec),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }),
  mysql: (exec) => ({
    createDriver: () => new ExecDriver(exec),
    createAdapter: () => new MysqlAdapter(),
    createQueryCompiler: () => new MysqlQueryCompiler(),
    createIntrospector: (db) => new MysqlIntrospector(db),
  }),
}

class ExecDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(exec: Exec) {
    this.#connection = new ExecConnection(exec)
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}
  async releaseConnection(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    throw new Error('Every statement stands alone here: use the transaction of Conn')
  }

  async commitTransaction(): Promise<void> {
    throw new Error('There is no transaction to commit here')
  }

  async rollbackTransaction(): Promise<void> {
    throw new Error('There is no transaction to roll back here')
  }
}

class ExecConnection implements DatabaseConnection {
  readonly #exec: Exec

  constructor(exec: Exec) {
    this.#exec = exec
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected, insertId } = await this.#exec(query.sql, query.parameters)
    return {
      rows: rows as Row[],
      ...(affected !== undefined && { numAffectedRows: BigInt(affected) }),
      ...(insertId !== undefined && { insertId: BigInt(insertId) }),
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows do not stream here: ask for a page at a time')
  }
}
