import { breachedFrom, type Calendars, nextAlarmAt, nextDueAt, type Request } from '@counterpart/core'
import type { RequestIndex } from './ports.ts'

/** What the store keeps beside a request, so that alarms and queues find it. */
export const requestIndex = (request: Request, calendars: Calendars): RequestIndex => ({
  nextAlarmAt: nextAlarmAt(request, calendars),
  nextDueAt: nextDueAt(request, calendars),
  breachedFrom: breachedFrom(request, calendars),
})
