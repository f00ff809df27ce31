import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TransactionalConn } from '../conn.ts'
import { parsersOver, pgPoolConn } from '../pgPoolConn.ts'

/** A database of its own on the server at `url`, dropped on close: channels and advisory locks are per database. */
export async function openPostgresDatabase(url: string): Promise<TransactionalConn> {
  const own = await createPostgresDatabase(url)
  const pool = new pg.Pool({ connectionString: own.url, max: 10, types: parsersOver(pg.types) })
  // A connection that breaks while it is lent says so in its answer; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  const conn = pgPoolConn(pool)
  return {
    ...conn,
    async close() {
      await conn.close()
      await own.drop()
    },
  }
}

/** Makes an empty database beside the one `url` names. */
export async function createPostgresDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `counterpart_${randomUUID().replaceAll('-', '')}`
  // Nobody is ever connected to template0, so that parallel tests do not refuse one another.
  await onServer(url, `create database ${name} template template0`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => onServer(url, `drop database if exists ${name} with (force)`) }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
