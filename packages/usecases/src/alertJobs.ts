import { type Request, type RequestEvent, toldOfBreach } from '@counterpart/core'
import type { AlertFacts, Job } from './ports.ts'

const kinds = { warned: 'warning', breached: 'breach', escalated: 'escalation' } as const

/**
 * A warning, a breach and an escalation owe an alert to those who can still help: only while the request is open, and
 * never for one that lies in an imported past. The id follows from the clock and the instant, so that it is told once
 * however often it is owed.
 */
export function alertJobs(request: Request, events: readonly RequestEvent[]): readonly Job[] {
  return events.flatMap((event): Job[] => {
    if (event.type !== 'warned' && event.type !== 'breached' && event.type !== 'escalated') return []
    const { id, key, title, provider, assignee } = request
    const { target, cycle, at } = event
    const payload: AlertFacts = {
      kind: kinds[event.type],
      tell: event.type === 'breached' ? toldOfBreach : event.tell,
      request: id,
      key,
      title,
      provider,
      assignee,
      target,
      cycle,
      since: at,
    }
    const name = event.type === 'breached' ? target : `${target}:${event.step}`
    return [{ id: `${id}:${name}:${cycle}:${at}`, kind: 'alert', dueAt: at, payload }]
  })
}
