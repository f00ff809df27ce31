import { createHash } from 'node:crypto'
import type { JournalRow } from './schema.ts'

/** A journal entry of one stream, before it has its place in a table. */
export type ChainedEntry = Omit<JournalRow, 'tenant' | 'stream'>
type Unchained = Omit<ChainedEntry, 'prev_hash' | 'hash'>

/** What the first entry of every stream follows. */
export const chainStart = ''

/**
 * Links an entry to the one before it: SHA-256 over the hash before and the entry, stream included.
 *
 * An entry that is changed, left out, added or moved to another stream later breaks every link after it.
 */
export function chained(
  stream: string,
  previous: string,
  about: Omit<Unchained, 'data'>,
  event: unknown,
): ChainedEntry {
  const data = JSON.stringify(event)
  return { ...about, data, prev_hash: previous, hash: linkHash(stream, previous, about, event) }
}

function linkHash(stream: string, previous: string, about: Omit<Unchained, 'data'>, event: unknown): string {
  const { version, command_id, command_by, fingerprint, type, at } = about
  const said = [previous, stream, version, command_id, command_by, fingerprint, type, at, event]
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}

/** The first thing that is wrong with a stream's history, oldest entry first; null when it is whole. */
export function chainFault(stream: string, entries: readonly JournalRow[]): string | null {
  let previous = chainStart
  for (const [i, entry] of entries.entries()) {
    if (entry.version !== i + 1) return `entry ${i + 1} of ${stream} is missing`
    if (entry.prev_hash !== previous) return `entry ${entry.version} of ${stream} does not follow the one before it`
    if (entry.hash !== linkHash(stream, previous, entry, JSON.parse(entry.data)))
      return `entry ${entry.version} of ${stream} was changed`
    previous = entry.hash
  }
  return null
}

/** The same text for the same value, whatever the order of its keys: engines and exports may reorder them. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}
