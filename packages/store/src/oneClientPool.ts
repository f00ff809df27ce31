import type { PgClient, PgPool } from './pgPoolConn.ts'

/** What is used of a `pg.Client`. */
export interface SinglePgClient extends Omit<PgClient, 'release'> {
  connect(): Promise<unknown>
  end(): Promise<void>
}

/**
 * A pool of one client, which is never replaced: for PGlite, which has one connection.
 *
 * BAD: `new pg.Pool(createPgConfig(db))`. After an error it ends its client and takes a new one on
 * the same connection, where the end of the old one arrives as "Connection terminated unexpectedly".
 */
export async function oneClientPool(client: SinglePgClient): Promise<PgPool> {
  await client.connect()
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  return {
    connect() {
      if (ended) return Promise.reject(new Error('The database is closed'))
      let free = () => {}
      const before = last
      last = new Promise<void>((resolve) => {
        free = resolve
      })
      return before.then(() => ({ query: (question) => client.query(question), release: free }))
    },
    async end() {
      ended = true
      await last
      await client.end()
    },
  }
}
