import type { AgreementView, Call } from '@counterpart/contract'
import {
  type Agreement,
  type AgreementId,
  type AlarmStep,
  type CalendarId,
  type Conditions,
  type CustomerClass,
  checkAgreement,
  customerClasses,
  type DepartmentId,
  type FieldIssue,
  type Goals,
  type Instant,
  isOwnTarget,
  type LocalText,
  type Priority,
  priorities,
  type ServiceId,
  type Target,
  type TargetKind,
  type WaitingParty,
} from '@counterpart/core'
import { dayOf, startOf } from '../admin/day.ts'
import { goalOf, hoursText } from '../admin/hours.ts'

export type NameDraft = { readonly en: string; readonly zh: string }
/** Hours as they are typed. */
export type GoalsDraft = Readonly<Record<Priority, string>>
export type AlarmDraft = {
  readonly at: AlarmStep['at']
  /** Percent, or hours. */
  readonly amount: string
  readonly tell: AlarmStep['tell']
}
export type TargetDraft = {
  readonly kind: TargetKind
  readonly name: NameDraft
  readonly calendar: string | null
  readonly goals: GoalsDraft
  readonly classGoals: { readonly [C in CustomerClass]?: GoalsDraft | undefined }
  readonly pausesOn: readonly WaitingParty[]
  readonly conditions: Conditions
  readonly alarms: readonly AlarmDraft[]
}
export type AgreementDraft = {
  readonly name: NameDraft
  readonly provider: string | null
  readonly customer: string | null
  readonly service: string | null
  readonly from: string | null
  readonly until: string | null
  readonly onReopen: Agreement['onReopen']
  readonly classes: readonly { readonly customer: string | null; readonly class: CustomerClass }[]
  readonly targets: readonly TargetDraft[]
}
export type AgreementBody = Call<'putAgreement'>['body']

const noName: NameDraft = { en: '', zh: '' }
export const noGoals: GoalsDraft = { 1: '', 2: '', 3: '', 4: '' }
const ownConditions: Conditions = { startsOn: ['raised'], stopsOn: ['delivered'], rounds: 'one' }

/** A new agreement, with the targets that most have. */
export const blankAgreement = (now: Instant): AgreementDraft => ({
  name: noName,
  provider: null,
  customer: null,
  service: null,
  from: dayOf(now),
  until: null,
  onReopen: 'resume',
  classes: [],
  targets: [blankTarget('first-response', null), blankTarget('resolution', null)],
})

export const blankTarget = (kind: TargetKind, calendar: string | null): TargetDraft => ({
  kind,
  name: noName,
  calendar,
  goals: noGoals,
  classGoals: {},
  pausesOn: kind === 'resolution' ? ['customer', 'others'] : [],
  conditions: ownConditions,
  alarms: [],
})

/** A kind that no target has yet: `own:1`, `own:2` … */
export function freshKind(targets: readonly TargetDraft[]): TargetKind {
  for (let n = 1; ; n++) if (!targets.some(({ kind }) => kind === `own:${n}`)) return `own:${n}`
}

export const draftOf = (agreement: AgreementView): AgreementDraft => ({
  name: nameDraft(agreement.name),
  provider: agreement.provider,
  customer: agreement.customer,
  service: agreement.service,
  from: dayOf(agreement.validFrom),
  until: agreement.validUntil === null ? null : dayOf(agreement.validUntil),
  onReopen: agreement.onReopen,
  classes: agreement.classes ?? [],
  targets: agreement.targets.map((target) => ({
    kind: target.kind,
    name: nameDraft(target.name ?? {}),
    calendar: target.calendar,
    goals: goalsDraft(target.goals),
    classGoals: Object.fromEntries(
      customerClasses.flatMap((each) => {
        const goals = target.classGoals?.[each]
        return goals ? [[each, goalsDraft(goals)]] : []
      }),
    ),
    pausesOn: target.pausesOn,
    conditions: target.conditions ?? ownConditions,
    alarms: (target.alarms ?? []).map(alarmDraft),
  })),
})

const nameDraft = (name: LocalText): NameDraft => ({ en: name.en ?? '', zh: name['zh-CN'] ?? '' })
const goalsDraft = (goals: Goals): GoalsDraft =>
  Object.fromEntries(priorities.map((priority) => [priority, hoursText(goals[priority])])) as GoalsDraft
const alarmDraft = (step: AlarmStep): AlarmDraft => ({
  at: step.at,
  amount: step.at === 'percent' ? `${step.percent}` : step.ms === 0 ? '0' : hoursText(step.ms),
  tell: step.tell,
})

/** What was typed as an agreement, or everything that is wrong with it, at its fields. */
export function bodyOf(
  draft: AgreementDraft,
  id: AgreementId,
): { readonly body: AgreementBody | null; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = []
  const missing = (path: string) => issues.push({ path, reason: 'required' })
  const name = nameOf(draft.name)
  if (!name) missing('name')
  if (draft.provider === null) missing('provider')
  const validFrom = startOf(draft.from)
  if (validFrom === null) missing('validFrom')
  draft.classes.forEach(({ customer }, i) => {
    if (customer === null) missing(`classes.${i}.customer`)
  })
  const targets = draft.targets.map((target, i) => targetOf(target, `targets.${i}`, issues))
  const body = {
    name: name ?? {},
    provider: draft.provider as DepartmentId,
    customer: draft.customer as DepartmentId | null,
    service: draft.service as ServiceId | null,
    targets,
    ...(draft.classes.length > 0 && {
      classes: draft.classes as { customer: DepartmentId; class: CustomerClass }[],
    }),
    onReopen: draft.onReopen,
    validFrom: validFrom as Instant,
    validUntil: startOf(draft.until),
  }
  // The rules of the core are asked as on the server; what could not be read at all was said above.
  const checked = checkAgreement({ ...body, id } as Agreement)
  if (!checked.ok)
    issues.push(...checked.refusal.issues.filter(({ path }) => !issues.some((issue) => issue.path === path)))
  return { body: issues.length > 0 ? null : (body as AgreementBody), issues }
}

function targetOf(draft: TargetDraft, path: string, issues: FieldIssue[]): Target {
  const { kind, calendar, pausesOn, conditions } = draft
  if (calendar === null) issues.push({ path: `${path}.calendar`, reason: 'required' })
  const name = nameOf(draft.name)
  const classes = customerClasses.flatMap((each) => {
    const goals = draft.classGoals[each]
    return goals ? [[each, goalsOf(goals, `${path}.classGoals.${each}`, issues)]] : []
  })
  return {
    kind,
    ...(isOwnTarget(kind) && { name: name ?? {}, conditions }),
    calendar: calendar as CalendarId,
    goals: goalsOf(draft.goals, `${path}.goals`, issues),
    ...(classes.length > 0 && { classGoals: Object.fromEntries(classes) }),
    pausesOn,
    ...(draft.alarms.length > 0 && {
      alarms: draft.alarms.map((alarm, i) => alarmOf(alarm, `${path}.alarms.${i}`, issues)),
    }),
  }
}

function goalsOf(draft: GoalsDraft, path: string, issues: FieldIssue[]): Goals {
  const goals = priorities.map((priority) => {
    const goal = goalOf(draft[priority])
    if (goal === undefined) issues.push({ path: `${path}.${priority}`, reason: 'malformed' })
    return [priority, goal ?? null]
  })
  return Object.fromEntries(goals) as Goals
}

function alarmOf({ at, amount, tell }: AlarmDraft, path: string, issues: FieldIssue[]): AlarmStep {
  if (at === 'percent') {
    const percent = Number(amount.trim().replace('%', ''))
    if (amount.trim() === '') issues.push({ path: `${path}.percent`, reason: 'required' })
    else if (!Number.isInteger(percent)) issues.push({ path: `${path}.percent`, reason: 'malformed' })
    return { at, percent, tell }
  }
  // At once after the goal is a point of its own.
  const isNought = at === 'after' && /^\s*0+([.,]0*)?\s*$/.test(amount)
  const ms = isNought ? 0 : goalOf(amount)
  if (ms === null) issues.push({ path: `${path}.ms`, reason: 'required' })
  if (ms === undefined) issues.push({ path: `${path}.ms`, reason: 'malformed' })
  return { at, ms: (ms ?? 0) as never, tell }
}

function nameOf({ en, zh }: NameDraft): LocalText | undefined {
  const [english, chinese] = [en.trim(), zh.trim()]
  return english || chinese ? { ...(english && { en: english }), ...(chinese && { 'zh-CN': chinese }) } : undefined
}

/** Whether two drafts say the same. */
export const isSame = (a: AgreementDraft, b: AgreementDraft): boolean => JSON.stringify(a) === JSON.stringify(b)
