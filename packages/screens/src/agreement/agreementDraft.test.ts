import type { AgreementView } from '@counterpart/contract'
import { type AgreementId, id, type TargetKind, workingMs } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { agreements } from '../testing/company.ts'
import {
  type AgreementDraft,
  blankAgreement,
  blankTarget,
  bodyOf,
  draftOf,
  freshKind,
  noGoals,
} from './agreementDraft.ts'

const hours = (n: number) => workingMs(n * 3_600_000)
const own = id<AgreementId>('it-for-all')
const [first] = agreements as [AgreementView]
const goals = { 1: hours(1), 2: hours(2), 3: null, 4: null }

/** An agreement with everything that one can have. */
const full: AgreementView = {
  ...first,
  classes: [{ customer: id('sales'), class: 'support' }],
  targets: [
    ...first.targets,
    {
      kind: 'own:approval',
      name: { 'zh-CN': '审批' },
      calendar: id('shanghai'),
      goals,
      classGoals: { support: { ...goals, 4: hours(0.5) } },
      pausesOn: ['others'],
      conditions: { startsOn: ['raised', 'handed-off'], stopsOn: ['started'], rounds: 'many' },
      alarms: [
        { at: 'percent', percent: 75, tell: ['assignee'] },
        { at: 'before', ms: hours(1.5), tell: ['agents'] },
        { at: 'after', ms: workingMs(0), tell: ['owner', 'programme'] },
      ],
    },
  ],
  validUntil: (first.validFrom + 86_400_000) as never,
}
const issuesOf = (draft: AgreementDraft) => bodyOf(draft, own).issues.map(({ path, reason }) => `${path} ${reason}`)
const changed = (change: Partial<AgreementDraft>) => ({ ...draftOf(full), ...change })
const target = (change: object) =>
  changed({ targets: [{ ...blankTarget('own:x', 'shanghai'), name: { en: 'X', zh: '' }, ...change }] })

describe('an agreement in the editor', () => {
  it('comes out as it went in', () => {
    const { id: _, version: __, ...body } = full
    expect(bodyOf(draftOf(full), own)).toEqual({ body, issues: [] })
  })

  it.each([
    {
      given: 'nothing but its beginning',
      draft: blankAgreement(full.validFrom),
      issues: ['name required', 'provider required', 'targets.0.calendar required', 'targets.1.calendar required'],
    },
    { given: 'no target', draft: changed({ targets: [] }), issues: ['targets too-few'] },
    { given: 'no day', draft: changed({ from: null }), issues: ['validFrom required'] },
    { given: 'an end before its start', draft: changed({ until: '2001-01-01' }), issues: ['validUntil reversed'] },
    {
      given: 'a class of nobody',
      draft: changed({ classes: [{ customer: null, class: 'support' }] }),
      issues: ['classes.0.customer required'],
    },
    {
      given: 'hours that are none',
      draft: target({ goals: { ...noGoals, 2: 'soon', 3: '0' } }),
      issues: ['targets.0.goals.2 malformed', 'targets.0.goals.3 malformed'],
    },
    {
      given: 'hours of a class that are none',
      draft: target({ classGoals: { support: { ...noGoals, 1: '-1' } } }),
      issues: ['targets.0.classGoals.support.1 malformed'],
    },
    {
      given: 'an own target without a name',
      draft: target({ name: { en: ' ', zh: '' } }),
      issues: ['targets.0.name required'],
    },
    {
      given: 'a target that nothing stops',
      draft: target({ conditions: { startsOn: ['raised'], stopsOn: [], rounds: 'one' } }),
      issues: ['targets.0.conditions.stopsOn too-few'],
    },
    {
      given: 'a start that stops it',
      draft: target({ conditions: { startsOn: ['started'], stopsOn: ['started'], rounds: 'one' } }),
      issues: ['targets.0.conditions.stopsOn.0 repeated'],
    },
    {
      given: 'a warning at half a percent',
      draft: target({ alarms: [{ at: 'percent', amount: '0.5', tell: ['agents'] }] }),
      issues: ['targets.0.alarms.0.percent malformed'],
    },
    {
      given: 'a warning without a point',
      draft: target({ alarms: [{ at: 'before', amount: '', tell: ['agents'] }] }),
      issues: ['targets.0.alarms.0.ms required'],
    },
    {
      given: 'an escalation that tells nobody',
      draft: target({ alarms: [{ at: 'after', amount: '0', tell: [] }] }),
      issues: ['targets.0.alarms.0.tell too-few'],
    },
  ])('with $given is refused at the field', ({ draft, issues }) => {
    expect(issuesOf(draft)).toEqual(issues)
    expect(bodyOf(draft, own).body).toBeNull()
  })

  it('gives each own target a kind that none has', () => {
    const kinds: TargetKind[] = []
    for (let n = 0; n < 3; n++) kinds.push(freshKind(kinds.map((kind) => blankTarget(kind, null))))
    expect(kinds).toEqual(['own:1', 'own:2', 'own:3'])
  })
})
