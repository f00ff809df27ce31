import type { Exec, Rows, TransactionalConn } from './conn.ts'
import { isStalePlan } from './databaseErrors.ts'
import { StatementNames } from './statementNames.ts'
import { guardTransactions } from './transactionGuard.ts'

/** What is used of a `pg.Pool`. */
export interface PgPool {
  connect(): Promise<PgClient>
  end(): Promise<void>
}

export interface PgClient {
  query(question: PgQuestion): Promise<PgAnswer>
  release(broken?: boolean): void
}

type PgQuestion = {
  readonly text: string
  readonly values?: unknown[]
  readonly name?: string
  readonly queryMode?: string
}

type PgAnswer = {
  readonly rows: Record<string, unknown>[]
  readonly rowCount: number | null
  readonly command: string
}

/** A pool as a road to its database, with names for the statements that come again. */
export function pgPoolConn(pool: PgPool): TransactionalConn {
  const names = new StatementNames()
  return guardTransactions({
    dialect: 'postgres',
    exec: (sql, params) =>
      withClient(pool, async (client) => {
        try {
          return await ask(client, names, sql, params)
        } catch (error) {
          if (!isStalePlan(error)) throw error
          return ask(client, names, sql, params)
        }
      }),
    transaction: (work) => withClient(pool, (client) => inTransaction(client, names, work)),
    close: () => pool.end(),
  })
}

/** Borrows a client, and gives it back for good unless its connection may be broken. */
async function withClient<T>(pool: PgPool, work: (client: PgClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  const query = (question: PgQuestion) =>
    client.query(question).catch((error: unknown) => {
      // A statement that the server refused says so with its severity; anything else is the connection.
      if (!(error instanceof Error && 'severity' in error && error.severity === 'ERROR')) broken = true
      throw error
    })
  try {
    return await work({ query, release: () => {} })
  } finally {
    client.release(broken)
  }
}

async function ask(client: PgClient, names: StatementNames, sql: string, params: readonly unknown[]): Promise<Rows> {
  const name = names.nameOf(sql)
  try {
    // The extended protocol takes one statement a call, as every other road here does.
    const answer = await client.query({ text: sql, values: [...params], ...(name && { name }), queryMode: 'extended' })
    if (changesSchema.test(answer.command)) names.renew()
    return { rows: answer.rows, affected: writes.test(answer.command) ? (answer.rowCount ?? undefined) : undefined }
  } catch (error) {
    if (isStalePlan(error)) names.renew()
    throw error
  }
}

const writes = /^(INSERT|UPDATE|DELETE|MERGE|COPY)/
const changesSchema = /^(CREATE|ALTER|DROP|TRUNCATE)/

async function inTransaction<T>(client: PgClient, names: StatementNames, work: (exec: Exec) => Promise<T>): Promise<T> {
  await client.query({ text: 'begin' })
  try {
    const result = await work(oneByOne((sql, params) => ask(client, names, sql, params)))
    const { command } = await client.query({ text: 'commit' })
    // PostgreSQL answers a commit after a failed statement without an error: it has rolled back.
    if (command === 'ROLLBACK') throw new Error('A statement of this transaction had failed, so nothing of it was kept')
    return result
  } catch (error) {
    await client.query({ text: 'rollback' }).catch(() => {})
    throw error
  }
}

/** A connection answers one question at a time; the driver does not queue for much longer. */
function oneByOne(exec: Exec): Exec {
  let last: Promise<unknown> = Promise.resolve()
  return (sql, params) => {
    const answer = last.then(() => exec(sql, params))
    last = answer.catch(() => {})
    return answer
  }
}

const int8 = 20
const numeric = 1700
const json = 114
const jsonb = 3802

type Parse = (text: string) => unknown

/**
 * How values arrive: int8 and numeric as numbers (nothing above 2^53 is kept), JSON as its text,
 * everything else as the driver does it.
 */
export function parsersOver(usual: { getTypeParser(oid: number, format: 'text' | 'binary'): Parse }) {
  const own = new Map<number, Parse>([
    [int8, Number],
    [numeric, Number],
    [json, String],
    [jsonb, String],
  ])
  return {
    getTypeParser: (oid: number, format: 'text' | 'binary' = 'text'): Parse =>
      (format === 'text' ? own.get(oid) : undefined) ?? usual.getTypeParser(oid, format),
  }
}
