import { newsOf, type Request, type RequestEvent } from '@counterpart/core'
import type { Channels, Job } from './ports.ts'

/** Where people can be told anything, an event that is news owes it. The id follows from its version in the journal. */
export function newsJobs(
  channels: Channels | undefined,
  { id: request, version: last }: Request,
  events: readonly RequestEvent[],
): readonly Job[] {
  if (!channels) return []
  return events.flatMap((event, i): readonly Job[] => {
    const version = last - events.length + 1 + i
    if (!newsOf(event)) return []
    return [{ id: `${request}:news:${version}`, kind: 'news', dueAt: event.at, payload: { request, version } }]
  })
}
