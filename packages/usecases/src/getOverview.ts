import {
  type DepartmentId,
  type Figure,
  hasRight,
  type Instant,
  instant,
  type NotAllowed,
  ok,
  type RequestState,
  type Result,
  rateFigure,
  refuse,
} from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { measuresOver } from './measuresOver.ts'
import { type Names, namesOf } from './namesOf.ts'
import { type OverTime, overTime } from './overviewPeriods.ts'
import type { Period, Ports, RatedCount, Who } from './ports.ts'

export type Overview = OverTime & {
  readonly extent: { readonly first: Instant; readonly last: Instant; readonly n: number } | null
  readonly openByProvider: readonly {
    readonly provider: DepartmentId
    readonly open: number
    readonly breached: number
  }[]
  readonly openByState: readonly { readonly state: RequestState; readonly n: number }[]
  readonly openByAge: readonly AgeBand[]
  readonly onTime: Figure
  readonly onTimeByProvider: readonly { readonly provider: DepartmentId; readonly figure: Figure }[]
  readonly ratings: Ratings
  readonly waiting: { readonly p50: Figure; readonly p90: Figure; readonly delivered: number; readonly open: number }
  readonly names: Names
}

/** How customers rated what was delivered in the period: of all providers, and of each. */
type Ratings = RatingFigures & {
  readonly byProvider: readonly ({ readonly provider: DepartmentId } & RatingFigures)[]
}
type RatingFigures = {
  /** How many were asked, how many answered, and how many of them with a low score. */
  readonly invited: number
  readonly rated: number
  readonly low: number
  /** The share that was satisfied: 4 or 5. */
  readonly process: Figure
  readonly result: Figure
}

/** Open now and raised in [raisedFrom, raisedUntil), where given: between so many days old and so many. */
export type AgeBand = {
  readonly raisedFrom: Instant | null
  readonly raisedUntil: Instant | null
  readonly fromDays: number
  readonly untilDays: number | null
  readonly open: number
  readonly breached: number
}

/** Below this a share says more about chance than about work. */
const minimum = 10
/** Ages are told in bands with these edges, in days of elapsed time: working days of different calendars do not add up. */
const ageEdges = [1, 3, 7, 30, 90] as const
const dayMs = 86_400_000

/** The figures of a period. An agent sees the own department; who looks after all may look at all or at one. */
export const getOverview =
  (ports: Ports) =>
  async (who: Who, asked: Period): Promise<Result<Overview, NotAllowed>> => {
    const { tenant } = who
    const seen = providerSeen(who, asked.provider)
    if (!seen.ok) return seen
    const provider = seen.value
    const period: Period = { ...asked, provider }
    const now = ports.now()
    const { figures } = ports
    const { measure, factsOf } = measuresOver(figures, tenant, period, now)
    const [
      extent,
      openByProvider,
      openByState,
      openByAge,
      onTime,
      onTimeByProvider,
      p50,
      p90,
      waits,
      traffic,
      rated,
      snapshot,
    ] = await Promise.all([
      figures.extent(tenant, provider),
      figures.openByProvider(tenant, now, provider),
      figures.openByState(tenant, provider),
      agesOf(ports, who, now, provider),
      measure('on-time'),
      figures.onTimeByProvider(tenant, period),
      measure('resolution-median'),
      measure('resolution-p90'),
      factsOf('resolution-median'),
      figures.traffic(tenant, period),
      figures.rated(tenant, period),
      directorySnapshot(ports.directory, tenant),
    ])
    const waited = waits.kind === 'waited' ? waits.observations : []
    const departments = [...openByProvider, ...onTimeByProvider, ...rated].map((line) => line.provider)
    return ok({
      extent,
      openByProvider,
      openByState,
      openByAge,
      onTime,
      onTimeByProvider: onTimeByProvider.map(({ provider, kept, n }) => ({
        provider,
        figure: rateFigure(kept, n, { minimum }),
      })),
      ratings: {
        ...ratingFigures(rated),
        byProvider: rated.map((line) => ({ provider: line.provider, ...ratingFigures([line]) })),
      },
      waiting: {
        p50,
        p90,
        delivered: sum(waited.map(({ events }) => events)),
        open: sum(waited.map(({ censored }) => censored)),
      },
      ...overTime(traffic, { asked, now, timeZone: ports.timeZone }),
      names: await namesOf(ports.directory, tenant, snapshot, { departments, services: [], people: [] }),
    })
  }

function ratingFigures(lines: readonly RatedCount[]): RatingFigures {
  const total = (of: 'invited' | 'rated' | 'low' | 'process' | 'result') => sum(lines.map((line) => line[of]))
  const rated = total('rated')
  return {
    invited: total('invited'),
    rated,
    low: total('low'),
    process: rateFigure(total('process'), rated, { minimum }),
    result: rateFigure(total('result'), rated, { minimum }),
  }
}

/** Whose figures somebody sees who asks for those of a department, or for all: an agent those of the own department. */
export function providerSeen(
  { actor }: Who,
  asked: DepartmentId | undefined,
): Result<DepartmentId | undefined, NotAllowed> {
  if (hasRight(actor, 'all-figures')) return ok(asked)
  if (!hasRight(actor, 'own-figures')) return refuse({ kind: 'not-allowed' })
  return asked === undefined || asked === actor.department ? ok(actor.department) : refuse({ kind: 'not-allowed' })
}

/** Youngest first. */
async function agesOf(
  { figures }: Ports,
  { tenant }: Who,
  now: Instant,
  provider: DepartmentId | undefined,
): Promise<readonly AgeBand[]> {
  const edges = ageEdges.map((days) => instant(now - days * dayMs)).toReversed()
  const oldestFirst = await figures.openByAge(tenant, now, edges, provider)
  return oldestFirst.toReversed().map((counts, i) => ({
    raisedFrom: edges.at(-1 - i) ?? null,
    raisedUntil: i === 0 ? null : (edges.at(-i) ?? null),
    fromDays: ageEdges[i - 1] ?? 0,
    untilDays: ageEdges[i] ?? null,
    ...counts,
  }))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
