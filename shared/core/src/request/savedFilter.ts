import type { DepartmentId, FieldIssue, Instant, PersonId, Result } from '../kernel/index.ts'
import { ok } from '../kernel/index.ts'
import type { Priority } from '../sla/index.ts'
import { invalid, textIssue } from './decide.ts'

/** What a person chooses among; `waiting` and `open` stand for several states. */
export const stateChoices = [
  'open',
  'new',
  'triaged',
  'in-work',
  'waiting',
  'delivered',
  'confirmed',
  'withdrawn',
  'not-withdrawn',
  'every',
] as const
export type StateChoice = (typeof stateChoices)[number]

/** Delivered with a target for resolution: all of these, those within it, those beyond it. */
export const onTimeChoices = ['promised', 'kept', 'broken'] as const
export type OnTimeChoice = (typeof onTimeChoices)[number]

/** Rated by the customer in the present cycle: all of these, or those with a score that needs a reason. */
export const ratedChoices = ['all', 'low'] as const
export type RatedChoice = (typeof ratedChoices)[number]

/** The ends of the times by which a list is cut. */
export const spanEnds = ['raisedFrom', 'raisedUntil', 'deliveredFrom', 'deliveredUntil'] as const

/** What a list is narrowed to, as people think of it: `me` is whoever looks. What is absent takes the list's own default. */
export type ListChoice = {
  readonly state?: StateChoice | undefined
  readonly priority?: Priority | undefined
  readonly provider?: DepartmentId | undefined
  readonly customer?: DepartmentId | undefined
  readonly assignee?: 'me' | 'nobody' | undefined
  readonly late?: true | undefined
  /** The rows behind a figure: what was raised or delivered from an instant, up to and without another. */
  readonly raisedFrom?: Instant | undefined
  readonly raisedUntil?: Instant | undefined
  readonly deliveredFrom?: Instant | undefined
  readonly deliveredUntil?: Instant | undefined
  readonly onTime?: OnTimeChoice | undefined
  readonly reopened?: true | undefined
  readonly handedOn?: true | undefined
  readonly rated?: RatedChoice | undefined
  readonly text?: string | undefined
  readonly order?: 'newest' | 'due' | undefined
}

/** Lists that can be narrowed. */
export const filteredLists = ['queue', 'asked', 'all'] as const
export type FilteredList = (typeof filteredLists)[number]

/** A choice that a person made once and wants to find again. */
export type SavedFilter = { readonly list: FilteredList; readonly name: string; readonly choice: ListChoice }

/** All that one person keeps, whatever device they sit at. */
export type SavedFilters = { readonly id: PersonId; readonly items: readonly SavedFilter[] }

/** How many a person may keep, and how long a name may be, in characters. */
export const savedFilterLimits = { items: 30, name: 60 } as const

export type SavedFiltersRefusal = { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** Names are trimmed; of one list no two may be the same. */
export function checkSavedFilters(saved: SavedFilters): Result<SavedFilters, SavedFiltersRefusal> {
  const items = saved.items.map((item) => ({ ...item, name: item.name.trim() }))
  const issues: FieldIssue[] = []
  if (items.length > savedFilterLimits.items)
    issues.push({ path: 'items', reason: 'too-many', limit: savedFilterLimits.items })
  items.forEach(({ list, name }, i) => {
    const issue = textIssue(`items.${i}.name`, name, savedFilterLimits.name)
    if (issue) issues.push(issue)
    else if (items.findIndex((other) => other.list === list && other.name === name) < i)
      issues.push({ path: `items.${i}.name`, reason: 'repeated' })
  })
  return issues.length ? invalid(...issues) : ok({ ...saved, items })
}
