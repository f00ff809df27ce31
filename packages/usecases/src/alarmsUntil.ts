import type { Instant } from '@counterpart/core'
import type { Ports } from './ports.ts'

/** When alarms come due from now on up to an instant, each once, the earliest first: for a host that is woken by appointment. */
export const alarmsUntil =
  ({ requests, now }: Ports) =>
  async (until: Instant, limit: number): Promise<readonly Instant[]> => {
    const due = await requests.due(until, limit)
    return [...new Set(due.map(({ at }) => at))].filter((at) => at > now()).toSorted((a, b) => a - b)
  }
