import type { AgreementView, ServiceView } from '@counterpart/contract'
import {
  type Agreement,
  addWorkingTime,
  agreementFor,
  type DepartmentId,
  goalOf,
  type Instant,
  isBeyondCoverage,
  type LocalText,
  type Priority,
  priorities,
  promisedBy,
  type Target,
  type TargetKind,
  type WorkingMs,
} from '@counterpart/core'
import type { FindCalendar } from '../clock/timeLeft.ts'

/** What would be promised if the request were sent now. `due` is null where nothing is promised or the calendar has not come yet. */
export type PromisedTarget = {
  readonly kind: TargetKind
  /** Of an own target. */
  readonly name: LocalText | undefined
  readonly goals: readonly {
    readonly priority: Priority
    readonly goal: WorkingMs | null
    readonly due: Instant | null
    /** The last date for which holidays are known, where it is due later than that. */
    readonly holidaysKnownUntil: string | null
  }[]
}
export type Promised = { readonly agreement: AgreementView; readonly targets: readonly PromisedTarget[] }

/** By the same rule as the server's: the most particular agreement in force. Null where none covers it. */
export function promiseOf(
  agreements: readonly AgreementView[],
  about: { readonly service: ServiceView; readonly customer: DepartmentId; readonly now: Instant },
  calendars: FindCalendar,
): Promised | null {
  const { service, customer, now } = about
  const held = agreementFor(agreements as readonly Agreement[], {
    provider: service.provider,
    customer,
    service: service.id,
    at: now,
  }) as AgreementView | null
  if (!held) return null
  const { customerClass } = promisedBy(held as Agreement, customer)
  return {
    agreement: held,
    targets: held.targets.map((target) => {
      const { kind, name, calendar } = target
      const clock = calendars(calendar)
      return {
        kind,
        name,
        goals: priorities.map((priority) => {
          const goal = goalOf(target as Target, priority, customerClass)
          const due = goal === null || !clock ? null : addWorkingTime(clock, now, goal)
          const isDoubtful = due !== null && clock !== undefined && isBeyondCoverage(clock.calendar, due)
          return { priority, goal, due, holidaysKnownUntil: isDoubtful ? (clock.calendar.coveredUntil ?? null) : null }
        }),
      }
    }),
  }
}
