import { openStates, type RatedChoice, type RequestState, type TenantId } from '@counterpart/core'
import { closedRank, type OnTime, type RequestFilter, type Scope, type Span } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'

type Condition = RawBuilder<unknown>

/** Which requests a list is about, on a table `request r`. Search words are not in it. */
export function matching(tenant: TenantId, filter: RequestFilter): Condition {
  const { scope, states, priorities, provider, customer, service, assignee, breachedAt, onTime } = filter
  const conditions: Condition[] = [sql`r.tenant = ${tenant}`, ...inScope(scope)]
  if (provider !== undefined) conditions.push(sql`r.provider = ${provider}`)
  if (customer !== undefined) conditions.push(sql`r.customer = ${customer}`)
  if (service !== undefined) conditions.push(sql`r.service = ${service}`)
  if (assignee === null) conditions.push(sql`r.assignee is null`)
  else if (assignee !== undefined) conditions.push(sql`r.assignee = ${assignee}`)
  if (states) conditions.push(oneOf(sql`r.state`, states))
  if (priorities) conditions.push(oneOf(sql`r.priority`, priorities))
  if (breachedAt !== undefined) conditions.push(sql`r.breached_from <= ${breachedAt}`)
  conditions.push(...during(sql`r.raised_at`, filter.raised), ...during(sql`r.delivered_at`, filter.delivered))
  if (filter.delivered) conditions.push(sql`r.delivered_at is not null`)
  if (onTime !== undefined) conditions.push(inTime[onTime])
  if (filter.reopened) conditions.push(sql`r.cycle > 1`)
  if (filter.handedOn) conditions.push(sql`r.hand_offs > 0`)
  if (filter.rated) conditions.push(rated[filter.rated])
  // Says nothing new, but an index knows it: among years of closed requests the open ones are found by it.
  if (breachedAt !== undefined || states?.every(isOpenState)) conditions.push(sql`r.due_rank < ${closedRank}`)
  return sql.join(conditions, sql` and `)
}

function inScope(scope: Scope): readonly Condition[] {
  switch (scope.of) {
    case 'requester':
      return [sql`(r.requester = ${scope.person} or r.raised_by = ${scope.person})`]
    case 'provider':
      return [sql`r.provider = ${scope.department}`]
    case 'customer':
      return [sql`r.customer = ${scope.department}`]
    case 'all':
      return []
  }
}

function during(instant: Condition, span: Span | undefined): readonly Condition[] {
  return [
    ...(span?.from !== undefined ? [sql`${instant} >= ${span.from}`] : []),
    ...(span?.until !== undefined ? [sql`${instant} < ${span.until}`] : []),
  ]
}

/** The columns are empty unless it was delivered and promised. */
const inTime: Readonly<Record<OnTime, Condition>> = {
  promised: sql`r.resolution_goal_ms is not null`,
  kept: sql`r.resolution_used_ms <= r.resolution_goal_ms`,
  broken: sql`r.resolution_used_ms > r.resolution_goal_ms`,
}

/** Of the present delivery: what was rated before a reopening is another matter. */
const toThis = sql`select 1 from invitation i
  where i.tenant = r.tenant and i.request = r.id and i.cycle = r.cycle`
const rated: Readonly<Record<RatedChoice, Condition>> = {
  all: sql`r.delivered_at is not null and exists (${toThis} and i.is_low is not null)`,
  low: sql`r.delivered_at is not null and exists (${toThis} and i.is_low = 1)`,
}

const oneOf = (column: Condition, values: readonly (string | number)[]): Condition =>
  values.length ? sql`${column} in (${sql.join(values)})` : sql`1 = 0`

const isOpenState = (state: RequestState) => (openStates as readonly RequestState[]).includes(state)
