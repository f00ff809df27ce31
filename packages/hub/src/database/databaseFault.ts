/** Why there is no database to work with, in a form that the start of the hub can tell people. */
export type DatabaseFaultKind =
  | 'directory-in-use'
  | 'directory-not-writable'
  | 'directory-not-empty'
  | 'directory-damaged'
  | 'directory-of-other-version'
  | 'backup-damaged'
  | 'server-address-invalid'
  | 'server-unreachable'
  | 'server-refused'
  | 'database-stopped'

/** Its message says what happened and what to do; it never holds a password. */
export class DatabaseFault extends Error {
  readonly kind: DatabaseFaultKind

  constructor(kind: DatabaseFaultKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'DatabaseFault'
    this.kind = kind
  }
}
