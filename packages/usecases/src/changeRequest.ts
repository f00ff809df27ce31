import {
  type Changed,
  type Circumstances,
  type CommandReused,
  maySee,
  type NoSuch,
  ok,
  type Request,
  type RequestId,
  type Result,
  refuse,
  type StaleVersion,
} from '@counterpart/core'
import { type DirectorySnapshot, directorySnapshot } from './directorySnapshot.ts'
import { keepRequest, repeated } from './keepRequest.ts'
import type { Command, Ports, Who } from './ports.ts'
import { type RequestDetail, requestDetail } from './requestDetail.ts'

/** What every change of a request says: which one, as it was read, and the name of the command. */
export type ChangeCommand = {
  readonly request: RequestId
  /** The version that was read: a change of something else than what the person saw is refused. */
  readonly version: number
  readonly command: Omit<Command, 'by'>
}
export type ChangeRefusal = NoSuch | StaleVersion | CommandReused

type Decide<R> = (
  request: Request,
  circumstances: Circumstances,
  directory: DirectorySnapshot,
) => Result<Changed, R | ChangeRefusal> | Promise<Result<Changed, R | ChangeRefusal>>

/** Loads, asks the core, keeps. A command that was kept before is answered with what is true now. */
export async function changeRequest<R>(
  ports: Ports,
  who: Who,
  { request: id, version, command: named }: ChangeCommand,
  decide: Decide<R>,
): Promise<Result<RequestDetail, R | ChangeRefusal>> {
  const { tenant, actor } = who
  const command: Command = { ...named, by: actor.person }
  const before = await ports.requests.load(tenant, id)
  if (!before) return refuse({ kind: 'no-such', what: 'request', id })
  const known = await ports.requests.findCommand(tenant, before, command.id)
  const same = known && repeated(known, command)
  // Before asking what one may see: whoever handed a request off may not see it any more, but may ask whether it went.
  if (same?.ok) return ok(await requestDetail(ports, who, before, true))
  if (!maySee(actor, before.value)) return refuse({ kind: 'no-such', what: 'request', id })
  if (same) return same
  if (before.version !== version) return refuse({ kind: 'stale-version', current: before.version })
  const directory = await directorySnapshot(ports.directory, tenant)
  const decided = await decide(before.value, { actor, now: ports.now(), calendars: directory.compiled }, directory)
  if (!decided.ok) return decided
  const kept = await keepRequest(ports, tenant, { before, ...decided.value, command }, directory.compiled)
  if (kept.kind === 'kept') return ok(await requestDetail(ports, who, kept.loaded))
  return afterConflict(ports, who, id, command)
}

/** Someone was quicker: either this very command, sent twice at once, or another change. */
async function afterConflict(
  ports: Ports,
  who: Who,
  id: RequestId,
  command: Command,
): Promise<Result<RequestDetail, ChangeRefusal>> {
  const now = await ports.requests.load(who.tenant, id)
  if (!now) return refuse({ kind: 'no-such', what: 'request', id })
  const known = await ports.requests.findCommand(who.tenant, now, command.id)
  if (!known) return refuse({ kind: 'stale-version', current: now.version })
  const same = repeated(known, command)
  return same.ok ? ok(await requestDetail(ports, who, now, true)) : same
}
