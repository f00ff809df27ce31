import {
  type CommandReused,
  checkNeed,
  type DepartmentId,
  type Instant,
  id,
  type MeasuredNeed,
  type MeasureId,
  type NeedId,
  type NeedRefusal,
  type NoSuch,
  type NotAllowed,
  type NotEnoughData,
  type PersonId,
  type Result,
  refuse,
} from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { providerSeen } from './getOverview.ts'
import { repeated } from './keepRequest.ts'
import { measuresOver } from './measuresOver.ts'
import { type NeedDetail, needDetail } from './needDetail.ts'
import type { Command, Ports, Who } from './ports.ts'

export type KeepNeed = {
  /** Its id becomes the id of the need, so that a command sent twice makes one need. */
  readonly command: Omit<Command, 'by'>
  readonly complaint: string
  readonly measure: MeasureId
  /** Of the own department where it is not given, or for those who look after all of all. */
  readonly provider?: DepartmentId | undefined
  readonly from: Instant
  /** Now where it is not given. */
  readonly until?: Instant | undefined
  readonly target: number
  /** The one who keeps it where it is not given. */
  readonly owner?: PersonId | undefined
}
export type KeepNeedRefusal = NotAllowed | NoSuch | NeedRefusal | NotEnoughData | CommandReused

/** Makes a complaint a measured need. The value is measured here, and too little data is no evidence. */
export const keepNeed =
  (ports: Ports) =>
  async (who: Who, asked: KeepNeed): Promise<Result<NeedDetail, KeepNeedRefusal>> => {
    const { tenant, actor } = who
    const seen = providerSeen(who, asked.provider)
    if (!seen.ok) return seen
    const command: Command = { ...asked.command, by: actor.person }
    const needId = id<NeedId>(command.id)
    const again = await answerAgain(ports, who, needId, command)
    if (again) return again
    const now = ports.now()
    const { complaint, measure, target, from, until = now, owner = actor.person } = asked
    const checked = checkNeed({ complaint, measure, target, baseline: { from, until } })
    if (!checked.ok) return checked
    const missing = await missingIn(ports, who, seen.value, owner)
    if (missing) return refuse(missing)
    const period = { from, until, provider: seen.value }
    const figure = await measuresOver(ports.figures, tenant, period, now).measure(measure)
    if (figure.kind === 'not-enough-data') return refuse(figure)
    const { value, low, high, n } = figure
    const need: MeasuredNeed = {
      ...{ id: needId, complaint: complaint.trim(), measure, provider: seen.value ?? null, target, owner },
      ...{ baseline: { value, low, high, n, from, until }, keptBy: actor.person, keptAt: now, state: 'kept' },
    }
    const events = [{ type: 'written', at: now, entry: need } as const]
    const commit = { before: undefined, after: need, version: 1, events, command, jobs: [] }
    const outcome = await ports.directory.commit(tenant, 'need', commit)
    if (outcome === 'committed') return needDetail(ports, who, { value: need, version: 1 })
    const other = await answerAgain(ports, who, needId, command)
    if (!other) throw new Error(`need ${needId} was neither written nor found`)
    return other
  }

/** The id exists: it is this command again, or one that may not learn anything about it. */
async function answerAgain(
  ports: Ports,
  who: Who,
  needId: NeedId,
  command: Command,
): Promise<Result<NeedDetail, CommandReused> | null> {
  const loaded = await ports.directory.load(who.tenant, 'need', needId)
  if (!loaded) return null
  const known = await ports.directory.findCommand(who.tenant, 'need', loaded, command.id)
  if (!known) return refuse({ kind: 'command-reused' })
  const same = repeated(known, command)
  return same.ok ? needDetail(ports, who, loaded, true) : same
}

async function missingIn(
  ports: Ports,
  { tenant }: Who,
  provider: DepartmentId | undefined,
  owner: PersonId,
): Promise<NoSuch | null> {
  const { departments } = await directorySnapshot(ports.directory, tenant)
  if (provider !== undefined && !departments.has(provider)) return { kind: 'no-such', what: 'department', id: provider }
  const people = await ports.directory.peopleById(tenant, [owner])
  return people.length === 0 ? { kind: 'no-such', what: 'person', id: owner } : null
}
