import type { Conn, Rows } from './conn.ts'
import { retryTransient } from './retryTransient.ts'

/** The `sql` object of @forge/sql, as far as it is used here. */
export interface ForgeSql {
  prepare(query: string): ForgeStatement
  executeDDL(query: string): Promise<ForgeAnswer>
}

export interface ForgeStatement {
  bindParams(...params: unknown[]): ForgeStatement
  execute(): Promise<ForgeAnswer>
}

/** `rows` is a list, or one object with counts when the statement wrote. */
export type ForgeAnswer = { readonly rows: unknown }

/**
 * Forge SQL as a road to a database: every statement stands alone and travels as JSON.
 *
 * A statement that TiDB undid because of a conflict is sent again; all others fail at once.
 */
export function forgeConn(sql: ForgeSql): Conn {
  return {
    dialect: 'mysql',
    exec: (query, params) =>
      retryTransient(async () =>
        rowsOf(
          changesSchema(query)
            ? await sql.executeDDL(query)
            : await sql
                .prepare(query)
                .bindParams(...params)
                .execute(),
        ),
      ),
    close: async () => {},
  }
}

/** Schema changes have an endpoint of their own. */
const changesSchema = (query: string) => /^\s*(create|alter|drop|truncate|rename)\b/i.test(query)

function rowsOf({ rows }: ForgeAnswer): Rows {
  if (Array.isArray(rows)) return { rows }
  if (typeof rows !== 'object' || rows === null) return { rows: [] }
  const { affectedRows, insertId } = rows as { affectedRows?: number; insertId?: number }
  return { rows: [], affected: affectedRows, insertId }
}
