import type { Ports } from '@counterpart/usecases'
import { alertStore } from './alertStore.ts'
import type { Conn } from './conn.ts'
import { storeDatabase } from './database.ts'
import { directoryStore } from './directoryStore.ts'
import { erasureStore } from './erasureStore.ts'
import { figureStore } from './figureStore.ts'
import { invitationStore } from './invitationStore.ts'
import { jobStore } from './jobStore.ts'
import { joinCodeStore } from './joinCodeStore.ts'
import { requestStore } from './requestStore.ts'

export type Stores = Pick<
  Ports,
  'requests' | 'invitations' | 'directory' | 'alerts' | 'jobs' | 'figures' | 'erasures' | 'joinCodes'
>

/**
 * The ports over a database whose schema is up to date.
 *
 * @param clock tells when a commit was made, for the sweep; not a time of the domain
 */
export function createStores(conn: Conn, clock: () => number = Date.now): Stores {
  const database = storeDatabase(conn)
  return {
    requests: requestStore(database, clock),
    invitations: invitationStore(database, clock),
    directory: directoryStore(database, clock),
    alerts: alertStore(database),
    jobs: jobStore(database),
    figures: figureStore(database),
    erasures: erasureStore(database),
    joinCodes: joinCodeStore(database),
  }
}
