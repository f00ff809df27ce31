import { type Instant, nextAlarmAt, type RequestId, type TenantId } from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import type { Ports } from './ports.ts'

/** When alarms come due from now on up to an instant, each once, the earliest first: for a host that is woken by appointment. */
export const alarmsUntil =
  ({ requests, now }: Ports) =>
  async (until: Instant, limit: number): Promise<readonly Instant[]> => {
    const due = await requests.due(until, limit)
    return inOrder(
      due.map(({ at }) => at),
      now(),
      until,
    )
  }

/** The same for requests that have just changed, the next alarm of each. */
export const alarmsOf =
  ({ requests, directory, now }: Ports) =>
  async (tenant: TenantId, changed: readonly RequestId[], until: Instant): Promise<readonly Instant[]> => {
    const { compiled } = await directorySnapshot(directory, tenant)
    const found = await Promise.all(changed.map((request) => requests.load(tenant, request)))
    return inOrder(
      found.flatMap((loaded) => (loaded ? (nextAlarmAt(loaded.value, compiled) ?? []) : [])),
      now(),
      until,
    )
  }

const inOrder = (alarms: readonly Instant[], now: Instant, until: Instant): readonly Instant[] =>
  [...new Set(alarms)].filter((at) => at > now && at <= until).toSorted((a, b) => a - b)
