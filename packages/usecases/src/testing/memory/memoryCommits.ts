import type { CommandId } from '@counterpart/core'
import type { Command, Commit, JournalEntry, Loaded, Outcome } from '../../ports.ts'

/** A thing with its whole history. */
export type Kept<T, E> = {
  readonly value: T
  readonly version: number
  readonly journal: readonly (JournalEntry<E> & { readonly sent: Command })[]
}

/** The same compare-and-swap as in a database: only what was read last is replaced. */
export function commitTo<T, E>(room: Map<string, Kept<T, E>>, key: string, commit: Commit<T, E>): Outcome {
  const { before, after, version, events, command } = commit
  const first = (before?.version ?? 0) + 1
  if (events.length === 0 || version !== first + events.length - 1)
    throw new RangeError(`${events.length} events do not lead from version ${first - 1} to ${version} of ${key}`)
  const kept = room.get(key)
  if (kept?.version !== before?.version) return 'conflict'
  room.set(key, { value: after, version, journal: [...(kept?.journal ?? []), ...entriesOf(events, first, command)] })
  return 'committed'
}

export const entriesOf = <E>(events: readonly E[], first: number, command: Command) =>
  events.map((event, i) => ({ version: first + i, command: command.id, event, sent: command }))

export const loadedFrom = <T, E>(kept: Kept<T, E> | undefined): Loaded<T> | undefined =>
  kept && { value: kept.value, version: kept.version, owed: null }

export const commandOf = <T, E>(kept: Kept<T, E> | undefined, command: CommandId): Command | undefined =>
  kept?.journal.find((entry) => entry.command === command)?.sent
