import {
  type Calendars,
  type CommandReused,
  ok,
  type Request,
  type RequestEvent,
  type Result,
  refuse,
  type TenantId,
} from '@counterpart/core'
import { alertJobs } from './alertJobs.ts'
import { invitationJobs } from './invitationJobs.ts'
import { newsJobs } from './newsJobs.ts'
import type { Command, Loaded, Ports } from './ports.ts'
import { requestIndex } from './requestIndex.ts'

export type Kept = { readonly kind: 'kept'; readonly loaded: Loaded<Request> } | { readonly kind: 'conflict' }

/**
 * Commits a change of one request.
 *
 * A fault leaves the outcome unknown: the command id is looked for, because it is there exactly when the commit is.
 */
export async function keepRequest(
  ports: Ports,
  tenant: TenantId,
  change: { before: Loaded<Request> | undefined; request: Request; events: readonly RequestEvent[]; command: Command },
  calendars: Calendars,
): Promise<Kept> {
  const { before, request, events, command } = change
  const jobs = [
    ...alertJobs(request, events),
    ...invitationJobs(request, events),
    ...newsJobs(ports.channels, request, events),
  ]
  const commit = { before, after: request, version: request.version, events, command, jobs }
  try {
    const outcome = await ports.requests.commit(tenant, commit, requestIndex(request, calendars))
    if (outcome === 'conflict') return { kind: 'conflict' }
  } catch (fault) {
    const now = await ports.requests.load(tenant, request.id)
    const known = now && (await ports.requests.findCommand(tenant, now, command.id))
    if (!known) throw fault
  }
  const { id, version, requester, customer, provider } = request
  const news = { tenant, request: id, version, requester, customer, provider }
  ports.announce(news)
  // Whoever handed it off may not see it any more, and has to learn that it left the queue.
  if (before && before.value.provider !== provider) ports.announce({ ...news, provider: before.value.provider })
  const loaded = await ports.requests.load(tenant, request.id)
  if (!loaded) throw new Error(`request ${request.id} is gone after its commit`)
  return { kind: 'kept', loaded }
}

/** A command that is there already is answered again, but only to the person who sent it, and only when it says the same. */
export function repeated(known: Command, command: Command): Result<'repeated', CommandReused> {
  return known.by === command.by && known.fingerprint === command.fingerprint
    ? ok('repeated')
    : refuse({ kind: 'command-reused' })
}
