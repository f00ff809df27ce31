import {
  type Instant,
  type Invitation,
  isLow,
  isOpen,
  matchesText,
  type RatedChoice,
  type Request,
  type RequestEvent,
  type RequestId,
  searchTokens,
  type TenantId,
} from '@counterpart/core'
import { dueRank } from '../../dueRank.ts'
import type {
  Job,
  OnTime,
  PageStart,
  RequestFilter,
  RequestIndex,
  RequestOrder,
  RequestStore,
  Scope,
} from '../../ports.ts'
import { searchedText } from '../../searchedText.ts'
import { inTimeOf, isDuring } from './during.ts'
import { commandOf, commitTo, entriesOf, type Kept, loadedFrom } from './memoryCommits.ts'
import { type InvitationRooms, invitationTo } from './memoryInvitations.ts'
import { rooms } from './rooms.ts'

/** A request with the facts that a list is made from. */
export type Indexed = Kept<Request, RequestEvent> & {
  readonly index: RequestIndex
  /** When its issue is to be looked at. */
  readonly lookAt: Instant | null
}
export type RequestRooms = ReturnType<typeof rooms<Indexed>>

type Rooms = {
  readonly kept: RequestRooms
  readonly invitations: InvitationRooms
  readonly counters: ReturnType<typeof rooms<number>>
}

export function memoryRequests(
  { kept, invitations, counters }: Rooms,
  owe: (tenant: TenantId, jobs: readonly Job[]) => void,
): RequestStore {
  return {
    load: async (tenant, id) => loadedFrom(kept.of(tenant).get(id)),
    findByKey: async (tenant, key) => [...kept.of(tenant).values()].find(({ value }) => value.key === key)?.value.id,
    findByIssue: async (tenant, issue) =>
      [...kept.of(tenant).values()].find(({ value }) => issueOf(value) === issue)?.value.id,
    async toLookAt(now, limit) {
      return [...kept.all()]
        .flatMap(([tenant, room]) => [...room.values()].map(({ value, lookAt }) => ({ tenant, id: value.id, lookAt })))
        .filter(({ lookAt }) => lookAt !== null && lookAt <= now)
        .toSorted((a, b) => Number(a.lookAt) - Number(b.lookAt))
        .slice(0, limit)
        .map(({ tenant, id }) => ({ tenant, id }))
    },
    async lookAgain(tenant, request, at) {
      const found = kept.of(tenant).get(request)
      if (found) kept.of(tenant).set(request, { ...found, lookAt: at })
    },
    async commit(tenant, commit, index) {
      const room = kept.of(tenant)
      const { id, key } = commit.after
      const [issue, lookAt] = [issueOf(commit.after), room.get(id)?.lookAt]
      const isTaken = [...room.values()].some(
        ({ value }) => value.id !== id && (value.key === key || (issue !== undefined && issueOf(value) === issue)),
      )
      if (commit.before === undefined && isTaken) return 'conflict'
      const outcome = commitTo(room, id, commit)
      if (outcome === 'conflict') return outcome
      room.set(id, { ...(room.get(id) as Indexed), index, lookAt: lookAt ?? firstLook(commit) })
      owe(tenant, commit.jobs)
      return outcome
    },
    findCommand: async (tenant, { value }, command) => commandOf(kept.of(tenant).get(value.id), command),
    async journal(tenant, { value, version }) {
      const entries = kept.of(tenant).get(value.id)?.journal ?? []
      return entries
        .filter((entry) => entry.version <= version)
        .map(({ version, command, event }) => ({ version, command, event }))
    },
    async list(tenant, filter, order, limit, after) {
      const matching = [...kept.of(tenant).values()].filter(
        (indexed) =>
          isIn(indexed, filter) &&
          (filter.rated === undefined || isRated(invitationTo(invitations, tenant, indexed.value), filter.rated)),
      )
      const placed = matching.map((indexed) => ({ request: indexed.value, place: placeOf(indexed, order) }))
      const compare = comparing(order)
      const rest = placed
        .filter(({ place }) => after === undefined || compare(after, place) < 0)
        .toSorted((a, b) => compare(a.place, b.place))
      const page = rest.slice(0, limit)
      return {
        items: page.map(({ request }) => request),
        next: rest.length > limit ? (page.at(-1)?.place ?? null) : null,
      }
    },
    async nextNumber(tenant, series) {
      const numbers = counters.of(tenant)
      const next = (numbers.get(series) ?? 0) + 1
      numbers.set(series, next)
      return next
    },
    async passNumber(tenant, series, number) {
      const numbers = counters.of(tenant)
      numbers.set(series, Math.max(numbers.get(series) ?? 0, number))
    },
    async resetIndex(tenant, { value, version }, index) {
      const found = kept.of(tenant).get(value.id)
      if (found?.version === version) kept.of(tenant).set(value.id, { ...found, index })
    },
    async moving(tenant, deliveredSince) {
      return [...kept.of(tenant).values()]
        .filter(({ value }) => isOpen(value) || (value.deliveredAt !== null && value.deliveredAt >= deliveredSince))
        .map(({ value }) => value.id)
    },
    async histories(tenant, ids) {
      return ids.flatMap((id) => {
        const found = kept.of(tenant).get(id)
        const loaded = loadedFrom(found)
        return found && loaded ? [{ loaded, events: found.journal.map(({ event }) => event) }] : []
      })
    },
    async due(now, limit) {
      return [...kept.all()]
        .flatMap(([tenant, room]) =>
          [...room.values()].map(({ value, index }) => ({ tenant, id: value.id, at: index.nextAlarmAt })),
        )
        .flatMap(({ at, ...one }) => (at !== null && at <= now ? [{ ...one, at }] : []))
        .toSorted((a, b) => a.at - b.at)
        .slice(0, limit)
    },
    sweep: async () => 0,
    async addHistory(tenant, histories) {
      const room = kept.of(tenant)
      const added: RequestId[] = []
      for (const { request, events, index, command, jobs } of histories) {
        if (room.has(request.id)) continue
        if (request.version !== events.length) throw new RangeError(`the history of ${request.id} is not whole`)
        room.set(request.id, {
          value: request,
          version: request.version,
          journal: entriesOf(events, 1, command),
          index,
          lookAt: request.follows ? request.raisedAt : null,
        })
        owe(tenant, jobs)
        added.push(request.id)
      }
      return added
    },
  }
}

/** What was withdrawn follows nothing any more. */
const issueOf = ({ state, follows }: Request) => (state === 'withdrawn' ? undefined : follows?.id)

/** From the beginning on; later it is only set by looking. */
const firstLook = ({ before, after }: { readonly before: unknown; readonly after: Request }) =>
  before === undefined && after.follows ? after.raisedAt : null

const placeOf = ({ value, index }: Indexed, order: RequestOrder): PageStart => ({
  value: order === 'due' ? dueRank(value, index) : order === 'news' ? value.lastEventAt : value.raisedAt,
  id: value.id,
})

const comparing = (order: RequestOrder) => (a: PageStart, b: PageStart) => {
  const up = a.value - b.value || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  return order === 'due' ? up : -up
}

function isIn({ value, index }: Indexed, filter: RequestFilter): boolean {
  const { states, priorities, provider, customer, service, assignee, text, breachedAt } = filter
  return (
    isInScope(value, filter.scope) &&
    (states === undefined || states.includes(value.state)) &&
    (priorities === undefined || priorities.includes(value.priority)) &&
    (provider === undefined || value.provider === provider) &&
    (customer === undefined || value.customer === customer) &&
    (service === undefined || value.service === service) &&
    (assignee === undefined || value.assignee === assignee) &&
    (breachedAt === undefined || (isOpen(value) && index.breachedFrom !== null && index.breachedFrom <= breachedAt)) &&
    (filter.raised === undefined || isDuring(filter.raised, value.raisedAt)) &&
    (filter.delivered === undefined || isDuring(filter.delivered, value.deliveredAt)) &&
    (filter.onTime === undefined || isOnTime(value, filter.onTime)) &&
    (!filter.reopened || value.cycle > 1) &&
    (!filter.handedOn || value.handOffs > 0) &&
    (text === undefined || hasText(value, text))
  )
}

function isOnTime(request: Request, wanted: OnTime): boolean {
  const inTime = inTimeOf(request)
  return inTime !== null && (wanted === 'promised' || inTime === (wanted === 'kept'))
}

const isRated = (invitation: Invitation | undefined, wanted: RatedChoice): boolean =>
  invitation?.rating != null && (wanted === 'all' || isLow(invitation.rating.scores))

function isInScope(request: Request, scope: Scope): boolean {
  switch (scope.of) {
    case 'requester':
      return request.requester === scope.person || request.raisedBy === scope.person
    case 'provider':
      return request.provider === scope.department
    case 'customer':
      return request.customer === scope.department
    case 'all':
      return true
  }
}

function hasText(request: Request, text: string): boolean {
  const searched = searchedText(request)
  const tokens = new Set(searchTokens(searched))
  return searchTokens(text).every((token) => tokens.has(token)) && matchesText(searched, text)
}
