import { describe, expect, it } from 'vitest'
import { workingMs } from '../calendar/index.ts'
import { type AgreementId, type CalendarId, type DepartmentId, id, instant, type ServiceId } from '../kernel/index.ts'
import { type Agreement, agreementFor, checkAgreement } from './agreement.ts'
import type { Target } from './target.ts'

const it_ = id<DepartmentId>('it')
const sales = id<DepartmentId>('sales')
const laptop = id<ServiceId>('laptop')
const hour = workingMs(3_600_000)
const target: Target = {
  kind: 'resolution',
  calendar: id<CalendarId>('office'),
  goals: { 1: hour, 2: hour, 3: hour, 4: null },
  pausesOn: ['customer'],
}
const anAgreement = (name: string, facts: Partial<Agreement> = {}): Agreement => ({
  id: id<AgreementId>(name),
  name: { en: name },
  provider: it_,
  customer: null,
  service: null,
  targets: [target],
  onReopen: 'new-cycle',
  validFrom: instant('2026-01-01T00:00Z'),
  validUntil: null,
  ...facts,
})
const about = { provider: it_, customer: sales, service: laptop, at: instant('2026-06-01T00:00Z') }

describe('the agreement that holds', () => {
  const general = anAgreement('general')
  const forSales = anAgreement('for-sales', { customer: sales })
  const forLaptops = anAgreement('for-laptops', { service: laptop })
  const forBoth = anAgreement('for-both', { customer: sales, service: laptop })

  it.each([
    { given: 'none', all: [], wins: undefined },
    { given: 'only a general one', all: [general], wins: 'general' },
    { given: 'one for the customer', all: [general, forSales], wins: 'for-sales' },
    { given: 'one for the service', all: [forSales, forLaptops, general], wins: 'for-laptops' },
    { given: 'one for both', all: [forSales, forLaptops, forBoth], wins: 'for-both' },
    { given: 'one of another provider', all: [anAgreement('other', { provider: sales })], wins: undefined },
    {
      given: 'one that begins later',
      all: [anAgreement('later', { validFrom: instant('2026-07-01T00:00Z') })],
      wins: undefined,
    },
    {
      given: 'one that ended at this very instant',
      all: [anAgreement('ended', { validUntil: about.at })],
      wins: undefined,
    },
    {
      given: 'two alike, the newer',
      all: [general, anAgreement('newer', { validFrom: instant('2026-05-01T00:00Z') })],
      wins: 'newer',
    },
  ])('given $given', ({ all, wins }) => {
    expect(agreementFor(all, about)?.id).toBe(wins)
    expect(agreementFor(all.toReversed(), about)?.id).toBe(wins)
  })
})

describe('an agreement is refused', () => {
  it.each([
    { because: 'it promises nothing', facts: { targets: [] }, path: 'targets', reason: 'too-few' },
    {
      because: 'a target comes twice',
      facts: { targets: [target, target] },
      path: 'targets.1.kind',
      reason: 'repeated',
    },
    {
      because: 'a goal is zero',
      facts: { targets: [{ ...target, goals: { ...target.goals, 2: workingMs(0) } }] },
      path: 'targets.0.goals.2',
      reason: 'too-small',
    },
    {
      because: 'it ends before it begins',
      facts: { validUntil: instant('2025-01-01T00:00Z') },
      path: 'validUntil',
      reason: 'reversed',
    },
  ])('because $because', ({ facts, path, reason }) => {
    const checked = checkAgreement(anAgreement('x', facts as Partial<Agreement>))
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.refusal.issues).toEqual([expect.objectContaining({ path, reason })])
  })

  it('but not for a priority without a promise', () => {
    expect(checkAgreement(anAgreement('x')).ok).toBe(true)
  })
})
