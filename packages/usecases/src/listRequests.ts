import {
  type Calendars,
  hasRight,
  type NotAllowed,
  ok,
  type Request,
  type RequestEvent,
  type RequestId,
  type Result,
  refuse,
} from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { PageStart, Ports, RequestFilter, RequestOrder, Scope, Who } from './ports.ts'
import { type RatingStanding, ratingStandings } from './ratingsOf.ts'
import { departmentsIn, mayRead, peopleIn } from './requestDetail.ts'

export type ListRequests = {
  /** mine: I asked, or raised for someone; queue: my department serves; asked: my department asked; all: every department's. */
  readonly scope: 'mine' | 'queue' | 'asked' | 'all'
  readonly filter: Omit<RequestFilter, 'scope' | 'breachedAt'> & { readonly breached?: boolean }
  readonly order: RequestOrder
  readonly limit: number
  readonly after?: PageStart | undefined
  /** Whether what happened last to each is wanted, too, and how its rating stands. */
  readonly withNews?: boolean | undefined
}
/** What happened to a request: the event that led to a version. */
export type News = { readonly version: number; readonly event: RequestEvent }
export type RequestListing = {
  readonly items: readonly Request[]
  readonly next: PageStart | null
  /** The last that happened to each and that the reader may know; empty where it was not asked for. */
  readonly news: ReadonlyMap<RequestId, News>
  /** How the ratings of the delivered ones stand; empty where it was not asked for. */
  readonly ratings: ReadonlyMap<RequestId, RatingStanding>
  readonly names: Names
  /** The calendars of its clocks. */
  readonly calendars: Calendars
}

/** One page of what the person may see. */
export const listRequests =
  (ports: Ports) =>
  async (who: Who, asked: ListRequests): Promise<Result<RequestListing, NotAllowed>> => {
    const scope = scopeFor(who, asked.scope)
    if (!scope) return refuse({ kind: 'not-allowed' })
    const { breached, ...filter } = asked.filter
    const [page, snapshot] = await Promise.all([
      ports.requests.list(
        who.tenant,
        { ...filter, scope, ...(breached ? { breachedAt: ports.now() } : {}) },
        asked.order,
        asked.limit,
        asked.after,
      ),
      directorySnapshot(ports.directory, who.tenant),
    ])
    const [news, ratings] = asked.withNews
      ? await Promise.all([newsOf(ports, who, page.items), ratingStandings(ports, who, page.items)])
      : [new Map<RequestId, News>(), new Map<RequestId, RatingStanding>()]
    const told = [...news.values()].map(({ event }) => event)
    const names = await namesOf(ports.directory, who.tenant, snapshot, {
      departments: [
        ...page.items.flatMap((request) => [request.customer, request.provider]),
        ...told.flatMap(departmentsIn),
      ],
      services: page.items.map((request) => request.service),
      people: [
        ...page.items.flatMap((request) => [request.requester, request.raisedBy ?? null, request.assignee]),
        ...told.flatMap(peopleIn),
        ...[...ratings.values()].map(({ given }) => given?.by ?? null),
      ],
    })
    return ok({ ...page, news, ratings, names, calendars: snapshot.compiled })
  }

/** The last event of each that the reader may know: an internal note is no news to the other side. */
async function newsOf(
  { requests }: Ports,
  { tenant, actor }: Who,
  listed: readonly Request[],
): Promise<ReadonlyMap<RequestId, News>> {
  const histories = await requests.histories(
    tenant,
    listed.map(({ id }) => id),
  )
  const news = new Map<RequestId, News>()
  for (const { loaded, events } of histories) {
    const last = events.findLastIndex((event) => mayRead(actor, loaded.value, event))
    const event = events[last]
    if (event) news.set(loaded.value.id, { version: last + 1, event })
  }
  return news
}

function scopeFor({ actor }: Who, scope: ListRequests['scope']): Scope | null {
  const { person, department } = actor
  switch (scope) {
    case 'mine':
      return { of: 'requester', person }
    case 'queue':
      return hasRight(actor, 'serve') ? { of: 'provider', department } : null
    case 'asked':
      return hasRight(actor, 'see-asked') ? { of: 'customer', department } : null
    case 'all':
      return hasRight(actor, 'see-all') ? { of: 'all' } : null
  }
}
