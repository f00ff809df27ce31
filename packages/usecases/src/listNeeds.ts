import { type DepartmentId, type NotAllowed, ok, type Result } from '@counterpart/core'
import { providerSeen } from './getOverview.ts'
import type { Names } from './namesOf.ts'
import { type NeedToday, namesIn, needsToday } from './needDetail.ts'
import type { Ports, Who } from './ports.ts'

export type NeedList = { readonly items: readonly NeedToday[]; readonly names: Names }

/** The measured needs of the own department, or of any or all: then, now and target, the newest first. */
export const listNeeds =
  (ports: Ports) =>
  async (who: Who, provider: DepartmentId | undefined): Promise<Result<NeedList, NotAllowed>> => {
    const seen = providerSeen(who, provider)
    if (!seen.ok) return seen
    const all = await ports.directory.all(who.tenant, 'need')
    const needs = all
      .filter(({ value }) => seen.value === undefined || value.provider === seen.value)
      .toSorted((a, b) => b.value.keptAt - a.value.keptAt || (a.value.id < b.value.id ? 1 : -1))
    const items = await needsToday(ports, who, needs)
    return ok({
      items,
      names: await namesIn(
        ports,
        who,
        needs.map(({ value }) => value),
      ),
    })
  }
