import {
  type CommandReused,
  checkNeed,
  type MeasuredNeed,
  type NeedId,
  type NeedRefusal,
  type NoSuch,
  type NotAllowed,
  ok,
  type Result,
  refuse,
  type StaleVersion,
} from '@counterpart/core'
import { providerSeen } from './getOverview.ts'
import { repeated } from './keepRequest.ts'
import { type NeedDetail, needDetail } from './needDetail.ts'
import type { Command, EntryVersion, Ports, Who } from './ports.ts'
import type { NothingToUndo } from './undoEntry.ts'

export type ChangeNeed = {
  readonly id: NeedId
  /** As it was read. */
  readonly version: number
  readonly command: Omit<Command, 'by'>
}
type ChangeRefusal = NotAllowed | NoSuch | StaleVersion | CommandReused

/** Asks for more or less than before. What was measured when it was stated stays, and so do the targets of before. */
export const retargetNeed =
  (ports: Ports) =>
  (who: Who, { target, ...change }: ChangeNeed & { readonly target: number }) =>
    changeNeed(ports, who, change, (need): Result<MeasuredNeed, NeedRefusal> => {
      const checked = checkNeed({ ...need, target })
      return checked.ok ? ok({ ...need, target }) : checked
    })

/** Nobody wants it any more. What was measured stays on record. */
export const withdrawNeed =
  (ports: Ports) =>
  (who: Who, change: ChangeNeed): Promise<Result<NeedDetail, ChangeRefusal>> =>
    changeNeed(ports, who, change, (need) => ok({ ...need, state: 'withdrawn' }))

/** Takes the last change of a need back, by writing what it was before as a new version. */
export const undoNeed =
  (ports: Ports) =>
  (who: Who, change: ChangeNeed): Promise<Result<NeedDetail, ChangeRefusal | NothingToUndo>> =>
    changeNeed(ports, who, change, (_, versions) => {
      const earlier = versions.find(({ version }) => version === change.version - 1)
      return earlier ? ok(earlier.value) : refuse({ kind: 'nothing-to-undo' })
    })

async function changeNeed<R>(
  ports: Ports,
  who: Who,
  { id, version, command: sent }: ChangeNeed,
  changed: (need: MeasuredNeed, versions: readonly EntryVersion<MeasuredNeed>[]) => Result<MeasuredNeed, R>,
): Promise<Result<NeedDetail, ChangeRefusal | R>> {
  const { tenant, actor } = who
  const { directory } = ports
  const command: Command = { ...sent, by: actor.person }
  const before = await directory.load(tenant, 'need', id)
  // Whoever may not see it may not learn that it exists.
  if (!before || !maySeeNeed(who, before.value)) return refuse({ kind: 'no-such', what: 'need', id })
  const known = await directory.findCommand(tenant, 'need', before, command.id)
  if (known) {
    const same = repeated(known, command)
    return same.ok ? needDetail(ports, who, before, true) : same
  }
  if (before.version !== version) return refuse({ kind: 'stale-version', current: before.version })
  const after = changed(before.value, await directory.versions(tenant, 'need', id))
  if (!after.ok) return after
  const events = [{ type: 'written', at: ports.now(), entry: after.value } as const]
  const commit = { before, after: after.value, version: version + 1, events, command, jobs: [] }
  const outcome = await directory.commit(tenant, 'need', commit)
  if (outcome === 'committed') return needDetail(ports, who, { value: after.value, version: version + 1 })
  const present = await directory.load(tenant, 'need', id)
  return refuse({ kind: 'stale-version', current: present?.version ?? 0 })
}

export function maySeeNeed(who: Who, { provider }: MeasuredNeed): boolean {
  const seen = providerSeen(who, provider ?? undefined)
  return seen.ok && (seen.value ?? null) === provider
}
