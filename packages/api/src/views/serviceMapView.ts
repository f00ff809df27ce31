import type { ServiceMapView } from '@counterpart/contract'
import type { Period, ServiceMap } from '@counterpart/usecases'

/** The map, with the period it is about. */
export const serviceMapView = (
  map: ServiceMap,
  { from, until }: Omit<Period, 'provider'>,
  timeZone: string,
): ServiceMapView => ({ period: { from: from ?? null, until: until ?? null, timeZone }, ...map })
