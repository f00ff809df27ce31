import type { Conn } from '../conn.ts'
import { openForgeStandIn } from './forgeStandIn.ts'
import { openPgliteInMemory } from './pgliteEngine.ts'
import { openPostgresDatabase } from './postgresEngine.ts'

/** A kind of database that the store runs on; every opening is a new, empty one. */
export type Engine = {
  readonly name: 'PGlite' | 'PostgreSQL' | 'Forge SQL stand-in'
  readonly open: () => Promise<Conn>
}

/**
 * The engines to test on: PGlite always, the others where the environment names their server.
 *
 * A server that is named and does not answer fails the tests; it is not left out.
 */
export function availableEngines(): readonly Engine[] {
  const postgres = process.env['TEST_POSTGRES_URL']
  const mariadb = process.env['TEST_MYSQL_URL']
  return [
    { name: 'PGlite', open: openPgliteInMemory },
    ...(postgres ? [{ name: 'PostgreSQL', open: () => openPostgresDatabase(postgres) } as const] : []),
    ...(mariadb ? [{ name: 'Forge SQL stand-in', open: () => openForgeStandIn(mariadb) } as const] : []),
  ]
}
