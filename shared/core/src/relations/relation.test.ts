import { describe, expect, it } from 'vitest'
import { id, instant } from '../kernel/index.ts'
import { checkRelation, isRelation, type Relation, relationState } from './relation.ts'

const aRelation = (facts: Partial<Relation> = {}): Relation => ({
  id: id('r'),
  customer: id('hr'),
  provider: id('it'),
  verdict: 'confirmed',
  reason: '',
  by: id('ann'),
  at: instant(0),
  ...facts,
})

describe('a decision about a relation', () => {
  it.each([
    { decided: null, isProposed: true, state: 'proposed', edge: true },
    { decided: null, isProposed: false, state: 'accidental', edge: false },
    { decided: 'confirmed', isProposed: true, state: 'confirmed', edge: true },
    { decided: 'confirmed', isProposed: false, state: 'confirmed', edge: true },
    { decided: 'added', isProposed: false, state: 'added', edge: true },
    { decided: 'rejected', isProposed: true, state: 'rejected', edge: false },
  ] as const)('$decided over a proposal $isProposed: $state', ({ decided, isProposed, state, edge }) => {
    expect(relationState(decided, isProposed)).toBe(state)
    expect(isRelation(state)).toBe(edge)
  })

  it.each([
    { given: aRelation(), issues: [] },
    { given: aRelation({ verdict: null }), issues: [] },
    { given: aRelation({ verdict: 'added', reason: 'They start in May' }), issues: [] },
    { given: aRelation({ verdict: 'added' }), issues: ['reason required'] },
    { given: aRelation({ verdict: 'rejected', reason: '  ' }), issues: ['reason required'] },
    { given: aRelation({ reason: '对'.repeat(501) }), issues: ['reason too-long'] },
    { given: aRelation({ provider: id('hr') }), issues: ['provider not-a-choice'] },
  ])('is refused for $issues', ({ given, issues }) => {
    const checked = checkRelation(given)
    expect(checked.ok ? [] : checked.refusal.issues.map(({ path, reason }) => `${path} ${reason}`)).toEqual(issues)
  })
})
