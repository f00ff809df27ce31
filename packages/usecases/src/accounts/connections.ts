import {
  type Connection,
  type ConnectionId,
  type ConnectionRefusal,
  checkSite,
  hasRight,
  type NoSuch,
  type NotAllowed,
  ok,
  type Result,
  refuse,
  type StaleVersion,
} from '@counterpart/core'
import { keepEntry } from '../keepEntry.ts'
import type { Command, Ports, Versioned, Who } from '../ports.ts'
import { type MadeCode, makeCode } from './joinCodes.ts'

/** A code with which an administrator of another house connects it. */
export const createConnectionCode =
  (ports: Ports) =>
  async ({ tenant, actor }: Who): Promise<Result<MadeCode, NotAllowed>> =>
    hasRight(actor, 'keep-directory')
      ? ok(await makeCode(ports, tenant, 'connection', actor.person))
      : refuse({ kind: 'not-allowed' })

export const listConnections =
  (ports: Ports) =>
  async ({ tenant, actor }: Who): Promise<Result<readonly Versioned<Connection>[], NotAllowed>> =>
    hasRight(actor, 'keep-directory')
      ? ok(await ports.directory.all(tenant, 'connection'))
      : refuse({ kind: 'not-allowed' })

export type ChangeConnection = {
  readonly id: ConnectionId
  readonly version: number
  readonly command: Omit<Command, 'by'>
}
type ChangeRefusal = NotAllowed | NoSuch | StaleVersion | { readonly kind: 'command-reused' } | ConnectionRefusal

/** Says which SharePoint site belongs to a connected tenant, so that its pages may call. */
export const setConnectionSite =
  (ports: Ports) =>
  (who: Who, { site, ...change }: ChangeConnection & { readonly site: string | null }) =>
    changeConnection(ports, who, change, (connection) => {
      const checked = checkSite(connection.platform, site)
      return checked.ok ? ok({ ...connection, site: checked.value }) : checked
    })

/** Nobody of this house comes in any more, from the next call on. Its people and their work stay. */
export const partConnection = (ports: Ports) => (who: Who, change: ChangeConnection) =>
  changeConnection(ports, who, change, (connection) => ok({ ...connection, state: 'parted' }))

async function changeConnection(
  ports: Ports,
  who: Who,
  { id, version, command }: ChangeConnection,
  change: (connection: Connection) => Result<Connection, ConnectionRefusal>,
): Promise<Result<Versioned<Connection> & { readonly repeated: boolean }, ChangeRefusal>> {
  if (!hasRight(who.actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
  const found = await ports.directory.load(who.tenant, 'connection', id)
  if (!found) return refuse({ kind: 'no-such', what: 'connection', id })
  const changed = change(found.value)
  return changed.ok ? keepEntry(ports, who, 'connection', { entry: changed.value, version, command }) : changed
}
