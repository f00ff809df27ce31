import { useMemo, useState } from 'react'
import { useHost } from '../host/useHost.tsx'
import type { OverviewPeriod } from '../nav/route.ts'
import { type Range, rangeOf } from './rangeOf.ts'

/**
 * From and up to when a period goes. Weeks are those of the company, not of a traveller: its zone is known with the
 * first answer. The period moves on with the day, not with the moment: one question a visit.
 */
export function useCompanyRange(period: OverviewPeriod): {
  readonly range: Range
  /** The zone by which the range was made. */
  readonly zone: string
  /** Said while rendering, before anything is drawn for another zone than the company's. */
  readonly learn: (zone: string | undefined) => void
} {
  const { now, timeZone } = useHost()
  const [zone, setZone] = useState(timeZone)
  const range = useMemo(() => rangeOf(period, now(), zone), [period, now, zone])
  const learn = (learned: string | undefined) => {
    if (learned && learned !== zone) setZone(learned)
  }
  return { range, zone, learn }
}
