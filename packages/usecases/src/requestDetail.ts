import {
  type Actor,
  type Calendars,
  hasRight,
  type Move,
  movesFor,
  peopleAnswered,
  type Request,
  type RequestEvent,
  type Side,
  sidesOf,
} from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { JournalEntry, Loaded, Ports, Who } from './ports.ts'
import { type RatingStanding, type RatingTold, ratingsOf } from './ratingsOf.ts'

/** One request as one reader may see it. */
export type RequestDetail = {
  readonly request: Request
  /** Without the internal notes, where the reader does not stand on the provider's side. */
  readonly timeline: readonly JournalEntry<RequestEvent>[]
  readonly moves: readonly Move[]
  readonly sides: readonly Side[]
  readonly rating: RatingStanding
  /** What was said with the ratings of the timeline, as far as the reader may know it. */
  readonly ratingsTold: readonly RatingTold[]
  readonly names: Names
  /** The calendars of its clocks. */
  readonly calendars: Calendars
  /** The command had been kept before, and this is what is true now. */
  readonly repeated: boolean
}

export async function requestDetail(
  ports: Ports,
  who: Who,
  loaded: Loaded<Request>,
  repeated = false,
): Promise<RequestDetail> {
  const request = loaded.value
  const [journal, snapshot] = await Promise.all([
    ports.requests.journal(who.tenant, loaded),
    directorySnapshot(ports.directory, who.tenant),
  ])
  const timeline = journal.filter(({ event }) => mayRead(who.actor, request, event))
  const isRated = timeline.some(({ event }) => event.type === 'rated')
  const { standing, told } = await ratingsOf(ports, who, request, isRated)
  const asked = snapshot.services.get(request.service)?.value.form ?? []
  const names = await namesOf(ports.directory, who.tenant, snapshot, {
    departments: [request.customer, request.provider, ...timeline.flatMap(({ event }) => departmentsIn(event))],
    services: [request.service],
    people: [
      request.requester,
      request.assignee,
      standing.given?.by ?? null,
      ...peopleAnswered(asked, request.answers).map(({ person }) => person),
      ...timeline.flatMap(({ event }) => peopleIn(event)),
    ],
  })
  const [moves, sides] = [movesFor(who.actor, request), sidesOf(who.actor, request)]
  const rated = { rating: standing, ratingsTold: told }
  return { request, timeline, moves, sides, ...rated, names, calendars: snapshot.compiled, repeated }
}

/** An internal note is for the provider's side, and for those who look after all departments. */
export function mayRead(actor: Actor, request: Request, event: RequestEvent): boolean {
  if (event.type !== 'commented' || event.audience === 'everyone') return true
  return sidesOf(actor, request).includes('provider') || event.by === actor.person || hasRight(actor, 'read-all-notes')
}

/** Those whose names are needed to tell it. */
export const departmentsIn = (event: RequestEvent) => (event.type === 'handed-off' ? [event.from, event.to] : [])
export const peopleIn = (event: RequestEvent) => (event.type === 'assigned' ? [event.by, event.assignee] : [event.by])
