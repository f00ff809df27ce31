import { openStates, type RequestState, type Role, requestStates, type StateChoice, spanEnds } from '@counterpart/core'
import type { Asking } from '../data/useAsk.ts'
import type { Me } from '../host/host.ts'
import { type BoardQuery, type BoardScope, boardScopes } from '../nav/route.ts'

/** The tabs that a person has: a queue is for those who serve, everything for those who look after all departments. */
export function scopesFor(roles: readonly Role[]): readonly BoardScope[] {
  const serves = roles.includes('agent')
  const looksAfterAll = roles.includes('programme') || roles.includes('administrator')
  return boardScopes.filter((scope) => scope === 'mine' || (scope === 'all' ? looksAfterAll : serves))
}

/** Where a person begins: agents at their work, everyone else at what they asked for. */
export const homeScope = (roles: readonly Role[]): BoardScope => (roles.includes('agent') ? 'queue' : 'mine')

/** A queue shows what is to be done, the most pressing first; other lists show everything, the newest first. */
export const usual = (scope: BoardScope): { readonly state: StateChoice; readonly order: 'newest' | 'due' } =>
  scope === 'queue' || scope === 'triage' ? { state: 'open', order: 'due' } : { state: 'every', order: 'newest' }

const statesOf = (choice: StateChoice): readonly RequestState[] | undefined => {
  switch (choice) {
    case 'every':
      return undefined
    case 'open':
      return openStates
    case 'not-withdrawn':
      return requestStates.filter((state) => state !== 'withdrawn')
    case 'waiting':
      return ['waiting-on-customer', 'waiting-on-others']
    default:
      return [choice]
  }
}

/** What the server is asked for. */
export function listQuery(query: BoardQuery, me: Pick<Me, 'person' | 'roles'>): Asking<'listRequests'>['query'] {
  const scope = query.scope ?? homeScope(me.roles)
  const { provider, customer, priority, late, assignee, text } = query
  const states = statesOf(query.state ?? usual(scope).state)
  return {
    // The triage board sorts the queue in another way.
    scope: scope === 'triage' ? 'queue' : scope,
    order: query.order ?? usual(scope).order,
    ...(states && { states: [...states] }),
    ...(priority && { priorities: [priority] }),
    ...(provider && { provider }),
    ...(customer && { customer }),
    ...(assignee && { assignee: assignee === 'me' ? me.person : assignee }),
    ...(late && { breached: 'yes' as const }),
    ...Object.fromEntries(spanEnds.flatMap((end) => (query[end] === undefined ? [] : [[end, query[end]]]))),
    ...(query.onTime && { onTime: query.onTime }),
    ...(query.reopened && { reopened: 'yes' as const }),
    ...(query.handedOn && { handedOn: 'yes' as const }),
    ...(query.rated && { rated: query.rated }),
    ...(text?.trim() && { text: text.trim() }),
  }
}

/** How many filters are chosen besides what is searched for; what a tab shows anyway is none. */
export const filtersIn = ({ scope, order: _, text: _2, ...filters }: BoardQuery & { at?: unknown }): number =>
  Object.entries(filters).filter(
    ([name, value]) =>
      name !== 'at' && value !== undefined && !(name === 'state' && scope && value === usual(scope).state),
  ).length

/** Does the query leave out anything that its tab would show? */
export const isFiltered = (query: BoardQuery & { at?: unknown }): boolean =>
  filtersIn(query) > 0 || query.text !== undefined
