import type { TransactionalConn } from '@counterpart/store'

/** The database of a hub: what the store needs, and what the hub itself does with it. */
export interface HubDatabase extends TransactionalConn {
  readonly engine: 'PGlite' | 'PostgreSQL'
  /**
   * Calls `heard` for every notification on the channel, and `missed` whenever some may have been lost.
   *
   * @returns how to stop listening.
   */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>>
  /** Tells everyone who listens on the channel; at most 8000 bytes. */
  notify(channel: string, payload: string): Promise<void>
  /** Only where no server does it by itself. */
  vacuum?(): Promise<void>
  /** Writes everything into a file (tar.gz), while the database goes on working. */
  backup?(file: string): Promise<void>
}

/** What happens to a database and somebody should know; for logs. */
export type DatabaseEvent =
  | { readonly kind: 'database-creating'; readonly directory: string }
  | { readonly kind: 'database-opened'; readonly engine: HubDatabase['engine']; readonly at: string }
  | { readonly kind: 'server-not-yet-reachable'; readonly server: string; readonly reason: string }
  | { readonly kind: 'listening-interrupted'; readonly reason: string }
  | { readonly kind: 'connection-lost'; readonly reason: string }
  | { readonly kind: 'upkeep-failed'; readonly reason: string }
  | { readonly kind: 'database-stopped'; readonly reason: string }

export type Report = (event: DatabaseEvent) => void

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || codeOf(error) || error.name : String(error)

export const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')
