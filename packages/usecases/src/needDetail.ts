import { type Figure, type Instant, instant, type MeasuredNeed, ok, type Result } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { measuresOver } from './measuresOver.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { Ports, Versioned, Who } from './ports.ts'

/** A need with what its measure says today, over as long a time as then. */
export type NeedToday = Versioned<MeasuredNeed> & {
  readonly now: Figure
  readonly nowFrom: Instant
  readonly nowUntil: Instant
}
export type NeedDetail = {
  readonly need: NeedToday
  readonly names: Names
  /** The command had been kept before. */
  readonly repeated: boolean
}

export async function needDetail(
  ports: Ports,
  who: Who,
  { value, version }: Versioned<MeasuredNeed>,
  isRepeated = false,
): Promise<Result<NeedDetail, never>> {
  const [need] = await needsToday(ports, who, [{ value, version }])
  return ok({ need: need as NeedToday, names: await namesIn(ports, who, [value]), repeated: isRepeated })
}

/** What is asked for the same department and time is counted once, however many needs rest on it. */
export async function needsToday(
  ports: Ports,
  { tenant }: Who,
  needs: readonly Versioned<MeasuredNeed>[],
): Promise<readonly NeedToday[]> {
  const nowUntil = ports.now()
  const asked = new Map<string, ReturnType<typeof measuresOver>>()
  const measuresOf = ({ provider, baseline }: MeasuredNeed) => {
    const nowFrom = instant(Math.max(0, nowUntil - (baseline.until - baseline.from)))
    const key = `${provider} ${nowFrom}`
    const period = { from: nowFrom, until: nowUntil, provider: provider ?? undefined }
    const measures = asked.get(key) ?? measuresOver(ports.figures, tenant, period, nowUntil)
    asked.set(key, measures)
    return { measures, nowFrom }
  }
  return Promise.all(
    needs.map(async ({ value, version }) => {
      const { measures, nowFrom } = measuresOf(value)
      return { value, version, now: await measures.measure(value.measure), nowFrom, nowUntil }
    }),
  )
}

export async function namesIn({ directory }: Ports, { tenant }: Who, needs: readonly MeasuredNeed[]): Promise<Names> {
  return namesOf(directory, tenant, await directorySnapshot(directory, tenant), {
    departments: needs.flatMap(({ provider }) => provider ?? []),
    services: [],
    people: needs.flatMap(({ owner, keptBy }) => [owner, keptBy]),
  })
}
