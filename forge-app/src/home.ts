import { createStores, forgeConn, migrate } from '@counterpart/store'
import { homeOf, type Ports, systemNow } from '@counterpart/usecases'
import { getAppContext } from '@forge/api'
import { sql } from '@forge/sql'

const conn = forgeConn(sql)

/** What is kept lies in the database of whichever installation calls: one process may serve several. */
export const ports: Ports = {
  ...createStores(conn),
  now: systemNow,
  timeZone: process.env['COUNTERPART_TIME_ZONE'] ?? 'UTC',
  // Whoever looks asks again by themselves: see the line of the page.
  announce: () => {},
}

export const installation = (): string => getAppContext().installationAri.installationId

/** A name of its own for each, so that nothing that was read for one is ever shown to another. */
export const tenant = () => homeOf(installation())

export const bringUpToDate = () => migrate(conn)
