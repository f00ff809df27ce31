import type { DepartmentView, ServiceView } from '@counterpart/contract'
import { type Instant, isInForce, type Language, textIn } from '@counterpart/core'
import { inAlphabet } from '../data/inAlphabet.ts'

export type Shelf = { readonly id: string; readonly department: string; readonly services: readonly ServiceView[] }

/** What can be asked for now: offered, by a department in force. */
export const offered = (
  services: readonly ServiceView[],
  departments: readonly DepartmentView[],
  now: Instant,
): readonly { readonly service: ServiceView; readonly provider: DepartmentView }[] => {
  const providers = new Map(departments.map((department) => [department.id, department]))
  return services.flatMap((service) => {
    const provider = providers.get(service.provider)
    return service.availability === 'offered' && provider && isInForce(provider, now) ? [{ service, provider }] : []
  })
}

/** The services that can be asked for, by department, in the reader's alphabet. */
export function catalogueOf(
  services: readonly ServiceView[],
  departments: readonly DepartmentView[],
  { language, now }: { readonly language: Language; readonly now: Instant },
): readonly Shelf[] {
  const byName = <T extends Pick<ServiceView, 'name'>>(list: readonly T[]) =>
    inAlphabet(language, list, ({ name }) => textIn(name, language))
  const all = offered(services, departments, now)
  return byName(departments).flatMap(({ id, name }) => {
    const own = all.filter(({ provider }) => provider.id === id).map(({ service }) => service)
    return own.length > 0 ? [{ id, department: textIn(name, language), services: byName(own) }] : []
  })
}
