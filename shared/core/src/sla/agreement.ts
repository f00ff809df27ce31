import {
  type AgreementId,
  type DepartmentId,
  type FieldIssue,
  type Instant,
  type LocalText,
  ok,
  type Result,
  refuse,
  type ServiceId,
} from '../kernel/index.ts'
import { checkTarget } from './checkTarget.ts'
import type { CustomerClass, Target } from './target.ts'

/** What a provider promises a customer: targets, for one service or all, to one customer department or all. */
export type Agreement = {
  readonly id: AgreementId
  readonly name: LocalText
  readonly provider: DepartmentId
  /** null: every customer */
  readonly customer: DepartmentId | null
  /** null: every service of the provider */
  readonly service: ServiceId | null
  readonly targets: readonly Target[]
  /** The class of customers that have one. */
  readonly classes?: readonly { readonly customer: DepartmentId; readonly class: CustomerClass }[] | undefined
  /** After a reopening a clock of one round goes on where it stopped, or starts anew. The closed time never counts. */
  readonly onReopen: 'resume' | 'new-cycle'
  readonly validFrom: Instant
  readonly validUntil: Instant | null
}

export type AgreementRefusal = { readonly kind: 'invalid-agreement'; readonly issues: readonly FieldIssue[] }

/** What is promised to one request. */
export type Promised = {
  readonly agreement: AgreementId | null
  readonly targets: readonly Target[]
  readonly onReopen: Agreement['onReopen']
  readonly customerClass: CustomerClass | null
}

/** What an agreement promises a customer; without one nothing is promised and no clock runs. */
export const promisedBy = (agreement: Agreement | null, customer: DepartmentId): Promised => ({
  agreement: agreement?.id ?? null,
  targets: agreement?.targets ?? [],
  onReopen: agreement?.onReopen ?? 'new-cycle',
  customerClass: agreement?.classes?.find((entry) => entry.customer === customer)?.class ?? null,
})

/** The agreement that holds at an instant: the most particular one (service before customer), then the newest, then by id. */
export function agreementFor(
  agreements: readonly Agreement[],
  about: { provider: DepartmentId; customer: DepartmentId; service: ServiceId; at: Instant },
): Agreement | null {
  const holds = (a: Agreement) =>
    a.provider === about.provider &&
    (a.customer === null || a.customer === about.customer) &&
    (a.service === null || a.service === about.service) &&
    a.validFrom <= about.at &&
    (a.validUntil === null || about.at < a.validUntil)
  const weight = (a: Agreement) => (a.service === null ? 0 : 2) + (a.customer === null ? 0 : 1)
  return (
    agreements
      .filter(holds)
      .toSorted((a, b) => weight(b) - weight(a) || b.validFrom - a.validFrom || (a.id < b.id ? -1 : 1))[0] ?? null
  )
}

/** Refuses two targets of one kind, what `checkTarget` refuses, a customer with two classes, and an end before the start. */
export function checkAgreement(agreement: Agreement): Result<Agreement, AgreementRefusal> {
  const issues: FieldIssue[] = []
  if (agreement.targets.length === 0) issues.push({ path: 'targets', reason: 'too-few', limit: 1 })
  agreement.targets.forEach((target, i) => {
    if (agreement.targets.findIndex((other) => other.kind === target.kind) < i)
      issues.push({ path: `targets.${i}.kind`, reason: 'repeated' })
    issues.push(...checkTarget(target).map((issue) => ({ ...issue, path: `targets.${i}.${issue.path}` })))
  })
  agreement.classes?.forEach(({ customer }, i) => {
    if (agreement.classes?.findIndex((other) => other.customer === customer) !== i)
      issues.push({ path: `classes.${i}.customer`, reason: 'repeated' })
  })
  if (agreement.validUntil !== null && agreement.validUntil <= agreement.validFrom)
    issues.push({ path: 'validUntil', reason: 'reversed' })
  return issues.length ? refuse({ kind: 'invalid-agreement', issues }) : ok(agreement)
}
