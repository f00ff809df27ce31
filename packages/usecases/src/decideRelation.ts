import {
  type CommandReused,
  type DepartmentId,
  hasRight,
  type NoSuch,
  type NotAllowed,
  type Relation,
  type RelationVerdict,
  type Result,
  refuse,
  type StaleVersion,
} from '@counterpart/core'
import type { Put } from './keepEntry.ts'
import type { Command, Ports, Who } from './ports.ts'
import { type PutRefusal, writeEntry } from './putEntry.ts'
import { relationId } from './relationId.ts'
import type { NothingToUndo } from './undoEntry.ts'

type Pair = { readonly customer: DepartmentId; readonly provider: DepartmentId }
type Said = Pair & { readonly command: Omit<Command, 'by'> }
export type DecideRelation = Said & {
  /** The version that was read; null where nobody has decided yet. */
  readonly version: number | null
  readonly reason: string
}

/** Whoever looks after all decides about any; an agent about what the own department gives and takes. */
const mayDecide = ({ actor }: Who, { customer, provider }: Pair): boolean =>
  hasRight(actor, 'see-all') ||
  (hasRight(actor, 'serve') && (customer === actor.department || provider === actor.department))

const decideRelation =
  (verdict: RelationVerdict) =>
  (ports: Ports) =>
  async (who: Who, decision: DecideRelation): Promise<Result<Put<Relation>, PutRefusal>> => {
    if (!mayDecide(who, decision)) return refuse({ kind: 'not-allowed' })
    const { customer, provider, version, reason, command } = decision
    const decided = { verdict, reason: reason.trim(), by: who.actor.person, at: ports.now() }
    const entry = { id: relationId(customer, provider), customer, provider, ...decided }
    return writeEntry(ports)(who, 'relation', { entry, version, command })
  }

/** Yes: the one does serve the other. */
export const confirmRelation = decideRelation('confirmed')
/** Yes, although the traffic does not say so. */
export const addRelation = decideRelation('added')
/** No, whatever the traffic says. */
export const rejectRelation = decideRelation('rejected')

/** Takes the last decision back: what was decided before it holds again, or nothing. The journal keeps all of them. */
export const undoRelation =
  (ports: Ports) =>
  async (
    who: Who,
    { customer, provider, version, command }: Said & { readonly version: number },
  ): Promise<
    Result<Put<Relation>, PutRefusal | NotAllowed | NoSuch | NothingToUndo | StaleVersion | CommandReused>
  > => {
    if (!mayDecide(who, { customer, provider })) return refuse({ kind: 'not-allowed' })
    const id = relationId(customer, provider)
    const versions = await ports.directory.versions(who.tenant, 'relation', id)
    const last = versions.find((each) => each.version === version)
    if (versions.length === 0) return refuse({ kind: 'no-such', what: 'relation', id })
    if (!last) return refuse({ kind: 'stale-version', current: versions.at(-1)?.version ?? 0 })
    if (last.value.verdict === null) return refuse({ kind: 'nothing-to-undo' })
    const before = versions.find((each) => each.version === version - 1)?.value
    const nothing = { ...last.value, verdict: null, reason: '', by: who.actor.person, at: ports.now() }
    return writeEntry(ports)(who, 'relation', { entry: before ?? nothing, version, command })
  }
