import type { Instant, LocalText } from '@counterpart/core'
import type { DepartmentCode } from './company/departments.ts'
import type { ServiceName } from './company/services.ts'

const dayMs = 86_400_000

/**
 * The bottleneck that the figures of the year have to show: the waiting for one department grows from the day on which
 * every order needed a second approval, until the day on which that rule was taken back. Days are counted back from
 * the loading.
 */
export const bottleneck = {
  provider: 'PUR',
  fromDaysAgo: 240,
  untilDaysAgo: 50,
  /** What the agents write while they wait. */
  cause: {
    en: 'Waiting for the second approval that every order needs since the new rule.',
    'zh-CN': '等待二次审批：新规定实施后，所有订单都要多走一道审批。',
  },
} as const satisfies {
  readonly provider: DepartmentCode
  readonly fromDaysAgo: number
  readonly untilDaysAgo: number
  readonly cause: LocalText
}

/** The improvement to find: one service is delivered in a fraction of the time since that day. */
export const improvement = { service: 'hr-certificate', sinceDaysAgo: 130 } as const satisfies {
  readonly service: ServiceName
  readonly sinceDaysAgo: number
}

/** How bad the bottleneck is for something that was asked then: from 0, as ever, to 1, just before it ends. */
export function strainAt(provider: DepartmentCode, at: Instant, now: Instant): number {
  const daysAgo = (now - at) / dayMs
  const { fromDaysAgo, untilDaysAgo } = bottleneck
  if (provider !== bottleneck.provider || daysAgo > fromDaysAgo || daysAgo < untilDaysAgo) return 0
  return (fromDaysAgo - daysAgo) / (fromDaysAgo - untilDaysAgo)
}

export const isImproved = (service: ServiceName, at: Instant, now: Instant): boolean =>
  service === improvement.service && at >= now - improvement.sinceDaysAgo * dayMs
