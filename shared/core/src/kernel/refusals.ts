/** What every act on stored things can be refused for. */
export type NoSuch = {
  readonly kind: 'no-such'
  readonly what:
    | 'request'
    | 'department'
    | 'person'
    | 'service'
    | 'agreement'
    | 'calendar'
    | 'relation'
    | 'clock'
    | 'import'
    | 'need'
    | 'account'
    | 'connection'
    | 'issue'
    | 'project'
  readonly id: string
}
/** Somebody changed it since it was read. `current` is its version now. */
export type StaleVersion = { readonly kind: 'stale-version'; readonly current: number }
/** The command id was used before, for something else or by someone else. */
export type CommandReused = { readonly kind: 'command-reused' }
/** The person's roles do not cover this. */
export type NotAllowed = { readonly kind: 'not-allowed' }
