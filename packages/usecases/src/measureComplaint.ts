import {
  type DepartmentId,
  type Figure,
  type Instant,
  type MeasureId,
  type NotAllowed,
  ok,
  type Result,
} from '@counterpart/core'
import { type Overview, providerSeen } from './getOverview.ts'
import { measuresOver } from './measuresOver.ts'
import type { Ports, Who } from './ports.ts'

export type MeasureComplaint = {
  readonly measure: MeasureId
  readonly provider?: DepartmentId | undefined
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}
export type Measured = {
  readonly measure: MeasureId
  readonly provider: DepartmentId | null
  readonly figure: Figure
  readonly extent: Overview['extent']
  readonly timeZone: string
}

/** The number that stands for a complaint, from the work of the own department, or for those who look after all of any or all. */
export const measureComplaint =
  (ports: Ports) =>
  async (who: Who, { measure, provider, from, until }: MeasureComplaint): Promise<Result<Measured, NotAllowed>> => {
    const seen = providerSeen(who, provider)
    if (!seen.ok) return seen
    const period = { from, until, provider: seen.value }
    const [figure, extent] = await Promise.all([
      measuresOver(ports.figures, who.tenant, period, ports.now()).measure(measure),
      ports.figures.extent(who.tenant, seen.value),
    ])
    return ok({ measure, provider: seen.value ?? null, figure, extent, timeZone: ports.timeZone })
  }
