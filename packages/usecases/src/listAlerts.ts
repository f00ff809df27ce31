import { hasRight } from '@counterpart/core'
import type { Alert, Ports, Who } from './ports.ts'

/** Broken promises, the last broken first: of the own department for its agents, of all for those who look after all, none for others. */
export const listAlerts =
  (ports: Ports) =>
  async ({ tenant, actor }: Who, limit: number): Promise<readonly Alert[]> => {
    if (hasRight(actor, 'see-all')) return ports.alerts.list(tenant, 'all', limit)
    return hasRight(actor, 'serve') ? ports.alerts.list(tenant, actor.department, limit) : []
  }
