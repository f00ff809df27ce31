import { describe, expect, it } from 'vitest'
import { type DepartmentId, type Instant, id, instant } from '../kernel/index.ts'
import { checkDepartment, type Department, isInForce } from './department.ts'

const aDepartment = (facts: Partial<Department> = {}): Department => ({
  id: id<DepartmentId>('it'),
  code: 'IT',
  name: { en: 'IT' },
  parent: null,
  validFrom: instant('2026-01-01T00:00Z'),
  validUntil: instant('2027-01-01T00:00Z'),
  ...facts,
})

describe('a department', () => {
  it('is in force from its first instant up to its last, which is no longer one', () => {
    const department = aDepartment()
    const from = department.validFrom
    const until = department.validUntil as Instant
    expect([from - 1, from, until - 1, until].map((at) => isInForce(department, instant(at)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isInForce(aDepartment({ validUntil: null }), instant('2199-01-01T00:00Z'))).toBe(true)
  })

  it.each([
    { facts: { code: 'it' }, path: 'code', reason: 'malformed' },
    { facts: { code: '1T' }, path: 'code', reason: 'malformed' },
    { facts: { parent: id<DepartmentId>('it') }, path: 'parent', reason: 'repeated' },
    { facts: { validUntil: instant('2025-01-01T00:00Z') }, path: 'validUntil', reason: 'reversed' },
  ])('is refused with $facts', ({ facts, path, reason }) => {
    const checked = checkDepartment(aDepartment(facts))
    expect(checked.ok ? [] : checked.refusal.issues).toEqual([{ path, reason }])
  })
})
