import type { DepartmentId, LocalText, PersonId } from '../kernel/index.ts'

/**
 * What someone may see and do beyond asking, which everyone may.
 *
 * agent: works on the requests of the own department; programme: sees every department's work;
 * administrator: keeps the directory, calendars and agreements.
 */
export const roles = ['agent', 'programme', 'administrator'] as const
export type Role = (typeof roles)[number]

/** One human being, known once, whatever the accounts. */
export type Person = {
  readonly id: PersonId
  readonly name: LocalText
  readonly department: DepartmentId
  readonly roles: readonly Role[]
}
