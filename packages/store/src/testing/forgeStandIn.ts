import { randomUUID } from 'node:crypto'
import mysql from 'mysql2/promise'
import type { Conn } from '../conn.ts'
import { type ForgeAnswer, type ForgeSql, type ForgeStatement, forgeConn } from '../forgeConn.ts'

/** An install of its own on the MariaDB server at `url`, dropped on close, behind the adapter that ships. */
export async function openForgeStandIn(url: string): Promise<Conn> {
  const install = await installForgeSql(url)
  return { ...forgeConn(install.sql), close: install.remove }
}

/**
 * Stands in for the `sql` object of @forge/sql, with MariaDB in the place of TiDB.
 *
 * What it keeps of the platform: one statement a call, on any connection and with nothing left
 * over from the call before; questions and answers as JSON, with their limits; schema changes
 * through their own endpoint only; errors as a code and a text, without the engine's number;
 * and no use of what MariaDB can do and TiDB cannot.
 */
export async function installForgeSql(url: string): Promise<{ sql: ForgeSql; remove: () => Promise<void> }> {
  const name = `counterpart_${randomUUID().replaceAll('-', '')}`
  await onServer(url, `create database ${name} character set utf8mb4 collate utf8mb4_bin`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const pool = mysql.createPool({
    uri: own.href,
    charset: 'utf8mb4',
    connectionLimit: 6,
    dateStrings: true,
    // Affected rows mean changed rows, so that no code comes to depend on the other count.
    flags: ['-FOUND_ROWS'],
  })
  pool.on('connection', (connection) => connection.query(`set session sql_mode = '${sqlModeOfTidb}'`))

  const answer = async (body: string): Promise<string> => {
    const { query, params } = JSON.parse(body) as { query: string; params: unknown[] }
    if (params.some((param) => typeof param === 'object' && param !== null))
      throw forgeError('SQL_EXECUTION_ERROR', 'A parameter is a text, a number, a truth value or null')
    const [rows] = await pool.query(query, params).catch((cause: Error) => {
      throw forgeError('SQL_EXECUTION_ERROR', cause.message)
    })
    return JSON.stringify({ rows })
  }

  const call = async (query: string, params: readonly unknown[], endpoint: 'execute' | 'ddl'): Promise<ForgeAnswer> => {
    const body = JSON.stringify({ query, params, method: 'all' })
    const refused = refusals.find(({ when }) => when(query, endpoint))
    if (refused) throw forgeError('INVALID_SQL_QUERY', refused.why)
    if (Buffer.byteLength(body) > largestRequest) throw forgeError('SQL_EXECUTION_ERROR', 'Request larger than 1 MiB')
    const answered = await answer(body)
    if (Buffer.byteLength(answered) > largestAnswer) throw forgeError('SQL_EXECUTION_ERROR', 'Answer larger than 4 MiB')
    return JSON.parse(answered) as ForgeAnswer
  }

  const prepare = (query: string): ForgeStatement => {
    let bound: readonly unknown[] = []
    const statement: ForgeStatement = {
      bindParams(...params) {
        bound = params
        return statement
      },
      execute: () => call(query, bound, 'execute'),
    }
    return statement
  }

  return {
    sql: { prepare, executeDDL: (query) => call(query, [], 'ddl') },
    async remove() {
      await pool.end()
      await onServer(url, `drop database if exists ${name}`)
    },
  }
}

const largestRequest = 1024 * 1024
const largestAnswer = 4 * 1024 * 1024

const sqlModeOfTidb =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'

type Refusal = { readonly why: string; readonly when: (query: string, endpoint: 'execute' | 'ddl') => boolean }

const refusals: readonly Refusal[] = [
  {
    why: 'Every statement stands alone: no transactions, locks or session settings',
    when: (query) => /^\s*(begin|start|commit|rollback|savepoint|set|lock|unlock|use|call)\b/i.test(query),
  },
  {
    why: 'A change of schema goes through executeDDL',
    when: (query, endpoint) => endpoint === 'execute' && /^\s*(create|alter|drop|truncate|rename)\b/i.test(query),
  },
  { why: 'TiDB has no RETURNING', when: (query) => /\breturning\b/i.test(query) },
  { why: 'TiDB has no SKIP LOCKED', when: (query) => /\bskip\s+locked\b/i.test(query) },
  {
    why: 'Forge SQL has no foreign keys',
    when: (query, endpoint) => endpoint === 'ddl' && /\b(foreign\s+key|references)\b/i.test(query),
  },
  { why: 'Forge SQL has no full-text search', when: (query) => /\b(fulltext|match\s*\()/i.test(query) },
]

const forgeError = (code: string, message: string) =>
  Object.assign(new Error(message), { name: 'ForgeSQLError', code, suggestion: '', context: {} })

async function onServer(url: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: url, connectTimeout: 10_000 })
  try {
    await connection.query(sql)
  } finally {
    await connection.end()
  }
}
