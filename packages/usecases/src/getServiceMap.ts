import {
  type DepartmentId,
  type Figure,
  hasRight,
  type Instant,
  type NotAllowed,
  ok,
  proposeRelations,
  type Relation,
  type RelationState,
  type Result,
  rateFigure,
  refuse,
  relationState,
  type ServiceId,
} from '@counterpart/core'
import { type DirectorySnapshot, directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { Period, Ports, RelationTraffic, Versioned, Who } from './ports.ts'

export type ServedService = { readonly service: ServiceId; readonly raised: number; readonly onTime: Figure }
/** What somebody decided about it, as it was written. */
export type RelationDecision = Omit<Relation, 'id' | 'customer' | 'provider'> & { readonly version: number }
export type MapRelation = {
  readonly customer: DepartmentId
  readonly provider: DepartmentId
  readonly state: RelationState
  /** Requests of the period. */
  readonly raised: number
  readonly onTime: Figure
  /** Busiest first. */
  readonly services: readonly ServedService[]
  readonly decision: RelationDecision | null
}
export type ServiceMap = {
  readonly extent: { readonly first: Instant; readonly last: Instant; readonly n: number } | null
  /** Every pair with traffic or a decision, busiest first. */
  readonly relations: readonly MapRelation[]
  /** The share of a department's requests that lands by accident at any one other. */
  readonly accidentalShare: number
  readonly names: Names
}

/** Below this a share says more about chance than about work. */
const minimum = 10

/**
 * Who serves whom: the relations between departments, proposed from the traffic of a period and corrected by people.
 *
 * Who looks after all sees all; an agent sees what the own department gives and takes, judged against all traffic.
 */
export const getServiceMap =
  ({ figures, directory }: Ports) =>
  async ({ tenant, actor }: Who, period: Omit<Period, 'provider'>): Promise<Result<ServiceMap, NotAllowed>> => {
    const all = hasRight(actor, 'all-figures')
    if (!all && !hasRight(actor, 'own-figures')) return refuse({ kind: 'not-allowed' })
    const [extent, traffic, decisions, snapshot] = await Promise.all([
      figures.extent(tenant),
      figures.relations(tenant, period),
      directory.all(tenant, 'relation'),
      directorySnapshot(directory, tenant),
    ])
    const pairs = pairsOf(traffic, decisions)
    const counts = pairs.map(({ customer, provider, lines }) => ({ customer, provider, n: sum(lines, 'raised') }))
    const { relations: proposed, accidentalShare } = proposeRelations(counts, servingIn(snapshot))
    const isProposed = new Set(proposed.map(nameOf))
    const relations = pairs
      .filter(({ customer, provider }) => all || customer === actor.department || provider === actor.department)
      .map((pair) => mapRelation(pair, isProposed.has(nameOf(pair))))
      .toSorted((a, b) => b.raised - a.raised || (nameOf(a) < nameOf(b) ? -1 : 1))
    const names = await namesOf(directory, tenant, snapshot, {
      departments: relations.flatMap(({ customer, provider }) => [customer, provider]),
      services: relations.flatMap(({ services }) => services.map(({ service }) => service)),
      people: relations.flatMap(({ decision }) => decision?.by ?? []),
    })
    return ok({ extent: all ? extent : null, relations, accidentalShare, names })
  }

type Pair = {
  readonly customer: DepartmentId
  readonly provider: DepartmentId
  readonly lines: readonly RelationTraffic[]
  readonly decision: Versioned<Relation> | undefined
}

const nameOf = ({ customer, provider }: Pick<Pair, 'customer' | 'provider'>) => `${customer} ${provider}`
const sum = (lines: readonly RelationTraffic[], of: 'raised' | 'promised' | 'kept') =>
  lines.reduce((total, line) => total + line[of], 0)

/** Who asked whom, and who was said to. */
function pairsOf(traffic: readonly RelationTraffic[], decisions: readonly Versioned<Relation>[]): readonly Pair[] {
  const decided = new Map(decisions.map((decision) => [nameOf(decision.value), decision]))
  const asked = Map.groupBy(traffic, nameOf)
  const named = new Map([...decisions.map(({ value }) => value), ...traffic].map((each) => [nameOf(each), each]))
  return [...named].map(([name, { customer, provider }]) => ({
    customer,
    provider,
    lines: asked.get(name) ?? [],
    decision: decided.get(name),
  }))
}

/** The departments that could be asked for something. */
const servingIn = ({ services }: DirectorySnapshot): readonly DepartmentId[] => [
  ...new Set([...services.values()].map(({ value }) => value.provider)),
]

function mapRelation({ customer, provider, lines, decision }: Pair, isProposed: boolean): MapRelation {
  const services = lines
    .map((line) => ({
      service: line.service,
      raised: line.raised,
      onTime: rateFigure(line.kept, line.promised, { minimum }),
    }))
    .toSorted((a, b) => b.raised - a.raised || (a.service < b.service ? -1 : 1))
  return {
    customer,
    provider,
    state: relationState(decision?.value.verdict ?? null, isProposed),
    raised: sum(lines, 'raised'),
    onTime: rateFigure(sum(lines, 'kept'), sum(lines, 'promised'), { minimum }),
    services,
    decision: decision ? decisionOf(decision) : null,
  }
}

function decisionOf({ value, version }: Versioned<Relation>): RelationDecision {
  const { verdict, reason, by, at } = value
  return { verdict, reason, by, at, version }
}
