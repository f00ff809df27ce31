import type { Command, Commit, Job, Loaded, Owed } from '@counterpart/usecases'
import { type ChainedEntry, chained, chainStart } from './journalChain.ts'

/** What a commit owes the other tables: its journal entries and its jobs. */
export type Tail = { readonly entries: readonly ChainedEntry[]; readonly jobs: readonly Job[] }

/** What the next commit of a row needs to know of the last one. */
export type RowEnd = { readonly head: string; readonly tail: Tail | null }

/** The end of a row as use cases carry it around. */
export const owedBy = (end: RowEnd): Owed => ({ opaque: end })

/** @throws when the thing was not loaded from this kind of store */
export function rowEnd(owed: Owed): RowEnd {
  const end = owed?.opaque as RowEnd | undefined
  if (typeof end?.head !== 'string') throw new TypeError('what is committed or looked up must have been loaded here')
  return end
}

export const readTail = (tail: string | null): Tail | null => (tail === null ? null : (JSON.parse(tail) as Tail))

/** Everything about one commit that does not depend on the engine. Making it twice makes the same. */
export type CommitPlan = {
  readonly stream: string
  readonly before: RowEnd | null
  readonly tail: Tail
  readonly head: string
}

type Event = { readonly type: string; readonly at?: number | undefined }

/**
 * Numbers and links the events of a commit.
 *
 * @param clock the commit's own time, for events that have none
 */
export function planCommit<T, E extends Event>(stream: string, commit: Commit<T, E>, clock: number): CommitPlan {
  const { before, version, events, command, jobs } = commit
  const first = (before?.version ?? 0) + 1
  if (events.length === 0 || version !== first + events.length - 1)
    throw new RangeError(`${events.length} events do not lead from version ${first - 1} to ${version} of ${stream}`)
  const end = before ? rowEnd(before.owed) : null
  const entries = linkEvents(stream, { head: end?.head ?? chainStart, first }, events, command, clock)
  return { stream, before: end, tail: { entries, jobs }, head: entries.at(-1)?.hash ?? chainStart }
}

export function linkEvents(
  stream: string,
  { head, first }: { head: string; first: number },
  events: readonly Event[],
  command: Command,
  clock: number,
): readonly ChainedEntry[] {
  let previous = head
  return events.map((event, i) => {
    const about = {
      version: first + i,
      command_id: command.id,
      command_by: command.by,
      fingerprint: command.fingerprint,
      type: event.type,
      at: event.at ?? clock,
    }
    const entry = chained(stream, previous, about, event)
    previous = entry.hash
    return entry
  })
}

/** The command among entries that are still owed. */
export function commandIn(loaded: Loaded<unknown>, id: string): Command | undefined {
  const entry = rowEnd(loaded.owed).tail?.entries.find((candidate) => candidate.command_id === id)
  return entry && commandOf(entry)
}

export const commandOf = (entry: Pick<ChainedEntry, 'command_id' | 'command_by' | 'fingerprint'>): Command =>
  ({ id: entry.command_id, by: entry.command_by, fingerprint: entry.fingerprint }) as Command
