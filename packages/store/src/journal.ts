import type { CommandId, TenantId } from '@counterpart/core'
import type { Command, JournalEntry, Loaded } from '@counterpart/usecases'
import { commandIn, commandOf, rowEnd } from './commitPlan.ts'
import type { Database } from './database.ts'

/** The command, if this thing has it: among what is owed, else in the journal. */
export async function findCommand(
  { query }: Database,
  tenant: TenantId,
  stream: string,
  loaded: Loaded<unknown>,
  command: CommandId,
): Promise<Command | undefined> {
  const owed = commandIn(loaded, command)
  if (owed) return owed
  const found = await query
    .selectFrom('journal')
    .select(['command_id', 'command_by', 'fingerprint'])
    .where('tenant', '=', tenant)
    .where('stream', '=', stream)
    .where('command_id', '=', command)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst()
  return found && commandOf(found)
}

/** Everything up to the version that was loaded, oldest first, what is still owed included. */
export async function journalOf<E>(
  { query }: Database,
  tenant: TenantId,
  stream: string,
  loaded: Loaded<unknown>,
): Promise<readonly JournalEntry<E>[]> {
  const kept = await query
    .selectFrom('journal')
    .select(['version', 'command_id', 'data'])
    .where('tenant', '=', tenant)
    .where('stream', '=', stream)
    .where('version', '<=', loaded.version)
    .orderBy('version')
    .execute()
  // The tail may have been copied out between the two reads.
  const last = Number(kept.at(-1)?.version ?? 0)
  const owed = rowEnd(loaded.owed).tail?.entries.filter(({ version }) => version > last) ?? []
  return [...kept, ...owed].map(({ version, command_id, data }) => ({
    version: Number(version),
    command: command_id as CommandId,
    event: JSON.parse(data) as E,
  }))
}

/** The same for several things at once, in their order: the events alone. */
export async function journalsOf<E>(
  { query }: Database,
  tenant: TenantId,
  things: readonly { readonly stream: string; readonly loaded: Loaded<unknown> }[],
): Promise<readonly (readonly E[])[]> {
  if (things.length === 0) return []
  const kept = await query
    .selectFrom('journal')
    .select(['stream', 'version', 'data'])
    .where('tenant', '=', tenant)
    .where(
      'stream',
      'in',
      things.map(({ stream }) => stream),
    )
    .orderBy('stream')
    .orderBy('version')
    .execute()
  const byStream = new Map<string, { readonly version: number; readonly data: string }[]>()
  for (const { stream, version, data } of kept) {
    const entries = byStream.get(stream) ?? []
    entries.push({ version: Number(version), data })
    byStream.set(stream, entries)
  }
  return things.map(({ stream, loaded }) => {
    const entries = (byStream.get(stream) ?? []).filter(({ version }) => version <= loaded.version)
    const last = entries.at(-1)?.version ?? 0
    const owed = rowEnd(loaded.owed).tail?.entries.filter(({ version }) => version > last) ?? []
    return [...entries, ...owed].map(({ data }) => JSON.parse(data) as E)
  })
}
