import type { Output } from '@counterpart/contract'
import { checkSite, type Instant, instant } from '@counterpart/core'
import { Refused } from './refused.ts'

type Account = Output<'listAccounts'>['items'][number]
type Connection = Output<'listConnections'>['items'][number]

/** Accounts and tenants as a server would answer, with one code that is right. */
export class FakeAccounts {
  items: readonly Account[] = []
  connections: readonly Connection[] = []
  canMake = true
  canEnter = true
  /** The one that opens something. */
  readonly right = '7KQ2-M4XP-9RTZ'

  list(): Output<'listAccounts'> {
    return { items: [...this.items], canMake: this.canMake, canEnter: this.canEnter }
  }

  made(now: Instant): Output<'createJoinCode'> {
    return { code: this.right, expiresAt: instant(now + 600_000) }
  }

  enter(code: string, now: Instant): Output<'listAccounts'> {
    if (code.trim() !== this.right) throw new Refused({ kind: 'code-not-valid' })
    const joined = { id: 'entra.9', platform: 'entra', since: now, canPart: true, isHere: true } as Account
    this.items = [...this.items.map((each) => ({ ...each, isHere: false })), joined]
    return this.list()
  }

  part(id: string): Output<'listAccounts'> {
    const found = this.items.find((each) => each.id === id)
    if (!found) throw new Refused({ kind: 'no-such', what: 'account', id })
    if (!found.canPart) throw new Refused({ kind: 'own-account' })
    this.items = this.items.filter((each) => each !== found)
    return this.list()
  }

  change(id: string, version: number, change: (connection: Connection) => Partial<Connection>): Connection {
    const found = this.connections.find((each) => each.id === id)
    if (!found) throw new Refused({ kind: 'no-such', what: 'connection', id })
    if (found.version !== version) throw new Refused({ kind: 'stale-version', current: found.version })
    const changed = { ...found, ...change(found), version: version + 1 }
    this.connections = this.connections.map((each) => (each === found ? changed : each))
    return changed
  }

  withSite({ platform }: Connection, site: string | null): Partial<Connection> {
    const checked = checkSite(platform, site)
    if (!checked.ok)
      throw new Refused({ kind: 'invalid-input', issues: [{ path: 'body.site', reason: 'not-an-address' }] })
    return { site: checked.value }
  }
}
