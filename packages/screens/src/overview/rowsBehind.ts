import type { OverviewView } from '@counterpart/contract'
import type { DepartmentId, Instant } from '@counterpart/core'
import { useHost } from '../host/useHost.tsx'
import type { BoardQuery, Route } from '../nav/route.ts'

/** Those who may look into every department, and so list its requests. */
export const looksAfterAll = (roles: readonly string[]): boolean =>
  roles.includes('programme') || roles.includes('administrator')

/** Where exactly the requests are listed that a figure was counted from. */
export function useRowsBehind(provider: DepartmentId | undefined): (query: BoardQuery) => Route {
  const { me } = useHost()
  const scope = looksAfterAll(me.roles) ? 'all' : 'queue'
  return (query) => ({
    at: 'board',
    scope,
    state: 'every',
    order: 'newest',
    ...(scope === 'all' && provider && { provider }),
    ...query,
  })
}

type Ends = { readonly from: Instant | null; readonly until: Instant | null }

/** What of a week or month lies in the period that was asked for: all that was counted in it. */
export function withinPeriod(
  { from, until }: { readonly from: Instant; readonly until: Instant },
  { period }: Pick<OverviewView, 'period'>,
): Ends {
  return {
    from: period.from !== null && period.from > from ? period.from : from,
    until: period.until !== null && period.until < until ? period.until : until,
  }
}

export const raisedIn = ({ from, until }: Ends): BoardQuery => ({
  ...(from !== null && { raisedFrom: from }),
  ...(until !== null && { raisedUntil: until }),
})
export const deliveredIn = ({ from, until }: Ends): BoardQuery => ({
  ...(from !== null && { deliveredFrom: from }),
  ...(until !== null && { deliveredUntil: until }),
})
