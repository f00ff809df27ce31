import type { Instant, PersonId } from '../kernel/index.ts'
import { applyEvent } from './applyEvent.ts'
import type { Calendars } from './clockMoves.ts'
import { type Changed, noteAlarms } from './decide.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'

/** Who rated which delivery, and the how manieth rating of it that was. */
export type RatingNote = { readonly by: PersonId; readonly cycle: number; readonly rating: number }

/** Writes down that the customer rated. What they said stays with the invitation; no clock hears of it. */
export function noteRating(
  request: Request,
  { by, cycle, rating }: RatingNote,
  now: Instant,
  calendars: Calendars,
): Changed {
  const at = Math.max(now, request.lastEventAt) as Instant
  const late = noteAlarms(request, at, calendars)
  const event: RequestEvent = { at, by, type: 'rated', cycle, rating }
  return { request: applyEvent(late.request, event, calendars), events: [...late.events, event] }
}
