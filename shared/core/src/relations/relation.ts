import type { DepartmentId, FieldIssue, Instant, PersonId, RelationId, Result } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'

/** confirmed: yes, as the traffic says; added: yes, though it does not say so; rejected: no, though it does. */
export const relationVerdicts = ['confirmed', 'added', 'rejected'] as const
export type RelationVerdict = (typeof relationVerdicts)[number]

/** What somebody decided about a customer and its provider. */
export type Relation = {
  readonly id: RelationId
  readonly customer: DepartmentId
  readonly provider: DepartmentId
  /** null: decided once, and taken back. */
  readonly verdict: RelationVerdict | null
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}

/** proposed: by the traffic alone; accidental: too little traffic to be a relation. The others are decided. */
export type RelationState = 'proposed' | 'accidental' | RelationVerdict

/** A decision stands over what the traffic says. */
export const relationState = (decided: RelationVerdict | null, isProposed: boolean): RelationState =>
  decided ?? (isProposed ? 'proposed' : 'accidental')

/** Is this an edge of the map? */
export const isRelation = (state: RelationState): boolean => state !== 'accidental' && state !== 'rejected'

export type RelationRefusal = { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

const longestReason = 500

/** Nobody is their own customer, and who corrects the map says why. */
export function checkRelation({ customer, provider, verdict, reason }: Relation): Result<true, RelationRefusal> {
  const issues: FieldIssue[] = []
  if (customer === provider) issues.push({ path: 'provider', reason: 'not-a-choice' })
  const isCorrection = verdict === 'added' || verdict === 'rejected'
  if (isCorrection && reason.trim() === '') issues.push({ path: 'reason', reason: 'required' })
  if ([...reason].length > longestReason) issues.push({ path: 'reason', reason: 'too-long', limit: longestReason })
  return issues.length ? refuse({ kind: 'invalid-input', issues }) : ok(true)
}
