import { createStores, forgeConn, migrate } from '@counterpart/store'
import { homeOf, type Ports, systemNow } from '@counterpart/usecases'
import { languageOf } from '@counterpart/words'
import { sql } from '@forge/sql'
import { noteChange } from './changes.ts'
import { installation } from './installation.ts'
import { jiraComments } from './jira/jiraComments.ts'

const conn = forgeConn(sql)

/** What is kept lies in the database of whichever installation calls: one process may serve several. */
export const ports: Ports = {
  ...createStores(conn),
  now: systemNow,
  timeZone: process.env['COUNTERPART_TIME_ZONE'] ?? 'UTC',
  // Whoever looks asks again by themselves: see the line of the page.
  announce: noteChange,
  // Jira tells people of comments itself.
  channels: { record: jiraComments, language: languageOf(process.env['COUNTERPART_LANGUAGE'] ?? 'en') },
}

/** A name of its own for each, so that nothing that was read for one is ever shown to another. */
export const tenant = () => homeOf(installation())

export const bringUpToDate = () => migrate(conn)
