import { join } from 'node:path'
import type { DatabaseEvent, HubDatabase } from './hubDatabase.ts'
import { openPglite } from './pgliteHost.ts'
import { openPostgres } from './postgresPool.ts'

export { DatabaseFault } from './databaseFault.ts'
export type { HubDatabase } from './hubDatabase.ts'

export type DatabaseConfig = {
  /** PostgreSQL; without it PGlite in the data directory. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly logger: DatabaseLogger
}

/** As much of a logger as is used here. */
export type DatabaseLogger = Record<'info' | 'warn' | 'error', (facts: object, text: string) => void>

/**
 * Opens the database of a hub.
 *
 * A server that does not answer yet is waited for, some seconds; what waiting does not cure
 * is thrown at once, as a `DatabaseFault` whose message is for the person who starts the hub.
 */
export function openDatabase({ databaseUrl, dataDir, logger }: DatabaseConfig): Promise<HubDatabase> {
  const report = (event: DatabaseEvent) => {
    const { level, text } = saying[event.kind]
    logger[level](event, text)
  }
  return databaseUrl
    ? openPostgres({ url: databaseUrl, report })
    : openPglite({ directory: join(dataDir, 'database'), report })
}

const saying: Record<DatabaseEvent['kind'], { readonly level: keyof DatabaseLogger; readonly text: string }> = {
  'database-creating': { level: 'info', text: 'a new database is made, which takes some seconds' },
  'database-opened': { level: 'info', text: 'the database is open' },
  'server-not-yet-reachable': { level: 'warn', text: 'the database server does not answer yet' },
  'listening-interrupted': { level: 'warn', text: 'notifications are interrupted' },
  'connection-lost': { level: 'warn', text: 'a connection to the database was lost' },
  'upkeep-failed': { level: 'error', text: 'vacuum or checkpoint failed' },
  'database-stopped': { level: 'error', text: 'the database stopped' },
}
