import {
  type CommandId,
  type Instant,
  id,
  isOpen,
  type Request,
  type RequestEvent,
  type RequestKey,
} from '@counterpart/core'
import { alertJobs } from '../alertJobs.ts'
import type { History, InvitationHistory, Job } from '../ports.ts'
import { requestIndex } from '../requestIndex.ts'
import { departments, foundedBefore } from './company/departments.ts'
import { providerOf, services } from './company/services.ts'
import { diceFrom } from './dice.ts'
import { calendarOf, planRequests } from './plan.ts'
import { playRequest } from './playRequest.ts'

/** Chosen once, for a company that shows something of everything. */
const chosenSeed = 20_260_401

/** A request with what its customer was asked and said of it. */
export type SampleHistory = History & { readonly invitations: readonly InvitationHistory[] }

/** What the company asked of itself in the year up to `now`, oldest first. For the same instant it is always the same. */
export function sampleHistories(now: Instant, seed = chosenSeed): readonly SampleHistory[] {
  const company = { departments: departments(foundedBefore(now)), services }
  const named = planRequests(now, seed).map((plan, i) => ({
    plan,
    name: `sample.request.${i + 1}`,
    // Of its own, because who comes first in the order of time is not the same every day.
    dice: { work: diceFrom(seed + i), rating: diceFrom(seed + 104_729 * (i + 1)) },
  }))
  const numbers = new Map<string, number>()
  return named
    .toSorted((a, b) => a.plan.schedule.raisedAt - b.plan.schedule.raisedAt)
    .map(({ plan, name, dice }): SampleHistory => {
      const series = providerOf(plan.asking.talk.service)
      const number = (numbers.get(series) ?? 0) + 1
      numbers.set(series, number)
      const key = id<RequestKey>(`${series}-${number}`)
      const { request, events, invitations } = playRequest(plan, name, { key, now }, company, dice)
      const command = { id: id<CommandId>(name), by: 'system', fingerprint: name } as const
      return {
        request,
        events,
        index: requestIndex(request, calendarOf),
        command,
        jobs: alertsOwed(request, events),
        invitations: invitations.map((invited) => ({ ...invited, command })),
      }
    })
}

/** Alerts for what is late now; what was late and is done helps nobody any more. */
function alertsOwed(request: Request, events: readonly RequestEvent[]): readonly Job[] {
  if (!isOpen(request)) return []
  const isLateNow = (event: RequestEvent) =>
    event.type === 'breached' &&
    request.clocks.some(
      ({ target, cycle, state, breachNotedAt }) =>
        state === 'running' && target === event.target && cycle === event.cycle && breachNotedAt === event.at,
    )
  return alertJobs(request, events.filter(isLateNow))
}
