import type { DepartmentView, ServiceView } from '@counterpart/contract'
import { type Instant, rankMatches, serviceTexts } from '@counterpart/core'
import { offered } from './catalogueOf.ts'

/** The services that whoever typed this may mean, best first, in whatever language it was typed. */
export function servicesFor(
  text: string,
  services: readonly ServiceView[],
  departments: readonly DepartmentView[],
  now: Instant,
): readonly { readonly service: ServiceView; readonly provider: DepartmentView }[] {
  const all = offered(services, departments, now)
  return rankMatches(all, ({ service, provider }) => serviceTexts(service, provider), text).map(({ item }) => item)
}
