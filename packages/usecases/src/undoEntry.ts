import { hasRight, type NoSuch, type Result, refuse } from '@counterpart/core'
import type { Put } from './keepEntry.ts'
import type { Command, Entries, Ports, Who } from './ports.ts'
import { type PutRefusal, putEntry } from './putEntry.ts'

export type NothingToUndo = { readonly kind: 'nothing-to-undo' }

export type UndoEntry = {
  readonly id: string
  /** The version that is taken back, as it was read. */
  readonly version: number
  readonly command: Omit<Command, 'by'>
}

/**
 * Takes the last change of a rule back: writes what it was before as a new version, and gives the requests that the
 * change was carried over to what they had. The journal keeps both.
 */
export const undoEntry =
  (ports: Ports) =>
  async <K extends 'agreement' | 'calendar'>(
    who: Who,
    kind: K,
    { id, version, command }: UndoEntry,
  ): Promise<Result<Put<Entries[K]>, PutRefusal | NoSuch | NothingToUndo>> => {
    if (!hasRight(who.actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const versions = await ports.directory.versions(who.tenant, kind, id)
    if (versions.length === 0) return refuse({ kind: 'no-such', what: kind, id })
    const undone = versions.find((each) => each.version === version)
    const earlier = versions.find((each) => each.version === version - 1)
    if (undone && !earlier) return refuse({ kind: 'nothing-to-undo' })
    const current = versions.at(-1)?.version ?? 0
    if (!undone || !earlier) return refuse({ kind: 'stale-version', current })
    return putEntry(ports)(who, kind, {
      entry: earlier.value,
      version,
      command,
      openRequests: 'recalculate',
      undoes: { version, since: undone.at },
    })
  }
