import { hasRight } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { Alert, Ports, Who } from './ports.ts'

export type AlertList = { readonly items: readonly Alert[]; readonly names: Names }

/** Broken promises, the last broken first: of the own department for its agents, of all for those who look after all, none for others. */
export const listAlerts =
  (ports: Ports) =>
  async (who: Who, limit: number): Promise<AlertList> => {
    const items = await alertsFor(ports, who, limit)
    const names = await namesOf(ports.directory, who.tenant, await directorySnapshot(ports.directory, who.tenant), {
      departments: items.map(({ provider }) => provider),
      services: [],
      people: items.map(({ assignee }) => assignee),
    })
    return { items, names }
  }

async function alertsFor({ alerts }: Ports, { tenant, actor }: Who, limit: number): Promise<readonly Alert[]> {
  if (hasRight(actor, 'see-all')) return alerts.list(tenant, 'all', limit)
  return hasRight(actor, 'serve') ? alerts.list(tenant, actor.department, limit) : []
}
