import type { DepartmentId, FieldIssue, Instant, NeedId, PersonId, Result } from '../kernel/index.ts'
import { ok, refuse } from '../kernel/index.ts'
import type { Figure, Interval } from '../statistics/index.ts'
import { type MeasureId, measures } from './measures.ts'

/**
 * A complaint stated as a number: what is measured, what it was when it was stated, and what it is to become. Its
 * source and its evidence stay as they were; only `state` changes.
 */
export type MeasuredNeed = {
  readonly id: NeedId
  /** What was said. */
  readonly complaint: string
  readonly measure: MeasureId
  /** Whose work it is about; null for all departments. */
  readonly provider: DepartmentId | null
  readonly baseline: Baseline
  /** In the unit of the measure: a share from 0 to 1, or minutes. */
  readonly target: number
  /** Who answers for it. */
  readonly owner: PersonId
  readonly keptBy: PersonId
  readonly keptAt: Instant
  readonly state: 'kept' | 'withdrawn'
}

/** The value when it was stated, over [from, until), with what it rested on. */
export type Baseline = Interval & {
  readonly value: number
  readonly n: number
  readonly from: Instant
  readonly until: Instant
}

/** Ten years: longer than any wait that a target could be about. */
const longestMinutes = 10 * 366 * 24 * 60

export type NeedRefusal = { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** Refuses what is no complaint, no period, and no value that the measure could take. */
export function checkNeed({
  complaint,
  measure,
  target,
  baseline: { from, until },
}: Pick<MeasuredNeed, 'complaint' | 'measure' | 'target'> & {
  readonly baseline: Pick<Baseline, 'from' | 'until'>
}): Result<true, NeedRefusal> {
  const issues: FieldIssue[] = []
  if (complaint.trim() === '') issues.push({ path: 'complaint', reason: 'required' })
  if (until <= from) issues.push({ path: 'from', reason: 'reversed' })
  const most = measures[measure].unit === 'share' ? 1 : longestMinutes
  if (!(target >= 0)) issues.push({ path: 'target', reason: 'too-small' })
  else if (target > most) issues.push({ path: 'target', reason: 'too-large' })
  return issues.length ? refuse({ kind: 'invalid-input', issues }) : ok(true)
}

export type NeedVerdict = 'met' | 'missed' | 'unclear' | 'not-enough-data'

/** Says of a target only what the whole interval says. */
export function needVerdict(
  { measure, target }: Pick<MeasuredNeed, 'measure' | 'target'>,
  figure: Figure,
): NeedVerdict {
  if (figure.kind !== 'figure') return figure.kind
  const { low, high } = figure
  const [worst, best] = measures[measure].better === 'more' ? [low, high] : [-high, -low]
  const wanted = measures[measure].better === 'more' ? target : -target
  if (worst >= wanted) return 'met'
  return best < wanted ? 'missed' : 'unclear'
}
