import type { DepartmentId, FieldIssue, Instant, LocalText, Result } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'

/** A unit that asks and serves, valid from an instant up to another. */
export type Department = {
  readonly id: DepartmentId
  /** Begins the keys of the requests it receives: "IT" in "IT-1234". 1 to 10 capital letters and digits, a letter first. */
  readonly code: string
  readonly name: LocalText
  readonly parent: DepartmentId | null
  readonly validFrom: Instant
  readonly validUntil: Instant | null
}

export type DepartmentRefusal = { readonly kind: 'invalid-department'; readonly issues: readonly FieldIssue[] }

const codePattern = /^[A-Z][A-Z0-9]{0,9}$/

export function checkDepartment(department: Department): Result<Department, DepartmentRefusal> {
  const issues: FieldIssue[] = []
  if (!codePattern.test(department.code)) issues.push({ path: 'code', reason: 'malformed' })
  if (department.parent === department.id) issues.push({ path: 'parent', reason: 'repeated' })
  if (department.validUntil !== null && department.validUntil <= department.validFrom)
    issues.push({ path: 'validUntil', reason: 'reversed' })
  return issues.length ? refuse({ kind: 'invalid-department', issues }) : ok(department)
}

export const isInForce = (department: Department, at: Instant): boolean =>
  department.validFrom <= at && (department.validUntil === null || at < department.validUntil)
