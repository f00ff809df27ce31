import { type CommandReused, ok, type Result, refuse, type StaleVersion } from '@counterpart/core'
import { repeated } from './keepRequest.ts'
import type { Command, Entries, EntryKind, Job, Loaded, Ports, Versioned, Who } from './ports.ts'

/** repeated: the command had been kept before, and this is what is true now. */
export type Put<T> = Versioned<T> & { readonly repeated: boolean }

export type KeepEntry<K extends EntryKind> = {
  readonly entry: Entries[K]
  /** The version that was read; null creates what must not exist yet. */
  readonly version: number | null
  readonly command: Omit<Command, 'by'>
}

/**
 * Commits one entry, whole, if it still is at the version that was read.
 *
 * A fault leaves the outcome unknown: the command id is looked for, because it is there exactly when the commit is.
 *
 * @param jobsAt what the new version owes
 */
export async function keepEntry<K extends EntryKind>(
  ports: Ports,
  { tenant, actor }: Who,
  kind: K,
  { entry, version: read, command: named }: KeepEntry<K>,
  jobsAt: (version: number, at: ReturnType<Ports['now']>) => readonly Job[] = () => [],
): Promise<Result<Put<Entries[K]>, StaleVersion | CommandReused>> {
  const command: Command = { ...named, by: actor.person }
  const before = await ports.directory.load(tenant, kind, entry.id)
  const known = before && (await ports.directory.findCommand(tenant, kind, before, command.id))
  if (before && known) return answerAgain(before, known, command)
  if ((before?.version ?? null) !== read) return refuse({ kind: 'stale-version', current: before?.version ?? 0 })
  const version = (before?.version ?? 0) + 1
  const now = ports.now()
  const events = [{ type: 'written', at: now, entry } as const]
  const commit = { before, after: entry, version, events, command, jobs: jobsAt(version, now) }
  try {
    const outcome = await ports.directory.commit(tenant, kind, commit)
    if (outcome === 'committed') return ok({ value: entry, version, repeated: false })
  } catch (fault) {
    const found = await ports.directory.load(tenant, kind, entry.id)
    if (!found || !(await ports.directory.findCommand(tenant, kind, found, command.id))) throw fault
  }
  const found = await ports.directory.load(tenant, kind, entry.id)
  const mine = found && (await ports.directory.findCommand(tenant, kind, found, command.id))
  if (found && mine) return answerAgain(found, mine, command)
  return refuse({ kind: 'stale-version', current: found?.version ?? 0 })
}

function answerAgain<T>(loaded: Loaded<T>, known: Command, command: Command): Result<Put<T>, CommandReused> {
  const same = repeated(known, command)
  return same.ok ? ok({ value: loaded.value, version: loaded.version, repeated: true }) : same
}
