import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../directory/index.ts'
import { type DepartmentId, id, type PersonId } from '../kernel/index.ts'
import { maySee, sidesOf } from './actor.ts'
import { hasRight, type Right, rights } from './rights.ts'

const held = (...of: Role[]): readonly Right[] => rights.filter((right) => hasRight({ roles: of }, right))

describe('what a role opens', () => {
  it.each<{ role: Role[]; opens: Right[] }>([
    { role: [], opens: [] },
    { role: ['agent'], opens: ['serve', 'see-asked', 'read-ratings', 'own-figures', 'raise-for-anyone'] },
    { role: ['programme'], opens: ['see-all', 'read-all-notes', 'read-ratings', 'own-figures', 'all-figures'] },
    { role: ['administrator'], opens: ['see-all', 'read-ratings', 'own-figures', 'all-figures', 'keep-directory'] },
  ])('$role: $opens', ({ role, opens }) => {
    expect(held(...role)).toEqual(opens)
  })

  it('adds up: several roles open what each of them does', () => {
    for (const one of roles)
      for (const other of roles)
        expect(held(one, other)).toEqual(
          rights.filter((right) => held(one).includes(right) || held(other).includes(right)),
        )
  })

  it('is what the real rules go by', () => {
    const department = id<DepartmentId>('it')
    const other = id<DepartmentId>('hr')
    const request = { requester: id<PersonId>('kim'), customer: other, provider: other }
    for (const role of roles) {
      const actor = { person: id<PersonId>('ada'), department, roles: [role] }
      expect(maySee(actor, request)).toBe(hasRight(actor, 'see-all'))
      const serves = sidesOf(actor, { ...request, provider: department }).includes('provider')
      expect(serves).toBe(hasRight(actor, 'serve'))
      const asks = sidesOf(actor, { ...request, customer: department }).includes('customer')
      expect(asks).toBe(hasRight(actor, 'see-asked'))
    }
  })
})
