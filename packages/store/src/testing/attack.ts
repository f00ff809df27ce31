import {
  type CommandId,
  type Department,
  type DepartmentId,
  type Instant,
  id,
  instant,
  invitationIdFor,
  inviteTo,
  noteAlarms,
  type Request,
  type RequestEvent,
  type RequestId,
  type RequestKey,
  rate,
  scores,
  type TenantId,
} from '@counterpart/core'
import type { Command, Loaded, Outcome } from '@counterpart/usecases'
import {
  aDepartment,
  alertJobs,
  between,
  indexOfWork,
  officeCalendars,
  personOf,
  pick,
  type Random,
  randomAsking,
  randomMove,
} from '@counterpart/usecases/testing'
import type { Stores } from '../stores.ts'
import { Crash } from './crashingConn.ts'

export type Attack = {
  readonly tenant: TenantId
  /** Over a connection that fails. */
  readonly stores: Stores
  readonly random: Random
  readonly writers: number
  /** By each writer. */
  readonly commands: number
}

/** What was acknowledged: the commands that each stream must have from now on. */
export type Acknowledged = ReadonlyMap<string, ReadonlySet<CommandId>>

const minute = 60_000

/**
 * Writers on a few things at once, who send a failed command again or give up; beside them the tick, the jobs and the
 * sweep, which fail as often.
 */
export async function attack(about: Attack): Promise<Acknowledged> {
  const { random, writers, commands, stores, tenant } = about
  const acknowledged = new Map<string, Set<CommandId>>()
  let ticks = 0
  const now = () => instant(Date.UTC(2026, 2, 2) + ++ticks * 11 * minute)
  const requests = Array.from({ length: 10 }, (_, i) => id<RequestId>(`r-${i}`))
  const departments = Array.from({ length: 2 }, (_, i) => id<DepartmentId>(`d-${i}`))

  const write = async (writer: number) => {
    for (let i = 0; i < commands; i++) {
      const command = id<CommandId>(`w${writer}.${i}`)
      const kind = random()
      const [stream, act] =
        kind < 0.15
          ? onDepartment(about, pick(random, departments), command)
          : kind < 0.3
            ? onInvitation(about, pick(random, requests), command, now)
            : onRequest(about, pick(random, requests), command, now)
      for (let attempt = 0; attempt < 8; attempt++) {
        const kept = await survives(act)
        if (kept) acknowledged.set(stream, (acknowledged.get(stream) ?? new Set()).add(command))
        if (kept !== undefined || random() < 0.2) break
      }
    }
  }
  let writing = true
  const beside = async (work: () => Promise<unknown>) => {
    while (writing) {
      await survives(work)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const others = [
    beside(() => stores.requests.sweep(instant(0), 50)),
    beside(() => noteLate(about, now())),
    beside(() => runJobs(stores, now())),
  ]
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  writing = false
  await Promise.all(others)
  // One who did nothing must not make the check pass: `tenant` is what the caller looks at.
  if (acknowledged.size === 0) throw new Error(`nothing was acknowledged for ${tenant}`)
  return acknowledged
}

/** What comes after the last failure: everything that is still to be done is done, by one who lives long enough. */
export async function finishAll(stores: Stores, tenant: TenantId): Promise<void> {
  const later = instant(Date.UTC(2027, 0, 1))
  while ((await stores.requests.sweep(instant(0), 100)) > 0);
  // Every alarm of this tenant rings, so that it does not stand in the queue of the next one.
  await noteLate({ stores, tenant }, later)
  while ((await runJobs(stores, later)) > 0);
}

/** What the work answers; undefined when it died. */
async function survives<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Crash) return undefined
    throw error
  }
}

let decisions = 0
/** The fingerprint tells decisions apart, so that a command that took effect twice shows. */
const sent = (command: CommandId): Command => ({ id: command, by: 'system', fingerprint: `decision ${++decisions}` })

/** Answers whether the command was kept: false where there is nothing left to do. */
type Act = readonly [stream: string, act: () => Promise<boolean>]

/** Whatever may happen to the request next; to begin with, that it is raised. */
function onRequest(
  { tenant, stores, random }: Attack,
  request: RequestId,
  command: CommandId,
  now: () => Instant,
): Act {
  const act = untilDecided(async () => {
    const before = await stores.requests.load(tenant, request)
    if (before && (await stores.requests.findCommand(tenant, before, command))) return 'committed'
    if (before?.value.state === 'withdrawn') return 'over'
    const decided = before
      ? randomMove(random, before.value, now())
      : randomAsking(random, { id: request, key: await nextKey(stores, tenant), now: now() })
    return decided ? keep(stores, tenant, before, decided, sent(command)) : 'over'
  })
  return [`request/${request}`, act]
}

const nextKey = async ({ requests }: Stores, tenant: TenantId) =>
  id<RequestKey>(`IT-${await requests.nextNumber(tenant, 'IT')}`)

function keep(
  { requests }: Stores,
  tenant: TenantId,
  before: Loaded<Request> | undefined,
  { request, events }: { request: Request; events: readonly RequestEvent[] },
  command: Command,
) {
  const jobs = alertJobs(request, events)
  const commit = { before, after: request, version: request.version, events, command, jobs }
  return requests.commit(tenant, commit, indexOfWork(request))
}

function onDepartment({ tenant, stores, random }: Attack, name: DepartmentId, command: CommandId): Act {
  const act = untilDecided(async () => {
    const before = await stores.directory.load(tenant, 'department', name)
    if (before && (await stores.directory.findCommand(tenant, 'department', before, command))) return 'committed'
    const entry: Department = aDepartment({ id: name, name: { en: `renamed ${between(random, 1, 1000)} times` } })
    const commit = {
      before,
      after: entry,
      version: (before?.version ?? 0) + 1,
      events: [{ type: 'written', entry } as const],
      command: sent(command),
      jobs: [],
    }
    return stores.directory.commit(tenant, 'department', commit)
  })
  return [`department/${name}`, act]
}

/** The customer says of the first delivery how it was, as often as they like. */
function onInvitation(
  { tenant, stores, random }: Attack,
  request: RequestId,
  command: CommandId,
  now: () => Instant,
): Act {
  const invitation = invitationIdFor({ request, cycle: 1 })
  const act = untilDecided(async () => {
    const before = await stores.invitations.load(tenant, invitation)
    if (before && (await stores.invitations.findCommand(tenant, before, command))) return 'committed'
    const about = await stores.requests.load(tenant, request)
    if (!about || about.value.cycle !== 1) return 'over'
    const { requester, provider, deliveredAt } = about.value
    const delivery = { request, cycle: 1, deliveredAt, requester, raisedBy: null, provider }
    const person = personOf(requester)
    const opened = before ? { invitation: before.value, events: [] } : inviteTo(delivery, [person])
    const said = { cycle: 1, scores: { process: pick(random, scores), result: pick(random, scores) }, reason: '原因' }
    const rated = rate(delivery, opened, said, {
      rater: { person: requester, department: person.department },
      now: now(),
    })
    if (!rated.ok) return 'over'
    const { invitation: after, events } = rated.value
    const commit = { before, after, version: after.version, events, command: sent(command), jobs: [] }
    return stores.invitations.commit(tenant, commit)
  })
  return [`invitation/${invitation}`, act]
}

/** Starts over on a conflict. */
const untilDecided = (attempt: () => Promise<Outcome | 'over'>) => async () => {
  for (let attempts = 0; attempts < 200; attempts++) {
    const outcome = await attempt()
    if (outcome !== 'conflict') return outcome === 'committed'
  }
  throw new Error('it was never decided')
}

/** Writes down what is late, as the tick does. */
async function noteLate({ tenant, stores }: Pick<Attack, 'tenant' | 'stores'>, now: Instant): Promise<void> {
  for (const late of await stores.requests.due(now, 20)) {
    if (late.tenant !== tenant) continue
    const before = await stores.requests.load(tenant, late.id)
    if (!before) continue
    const noted = noteAlarms(before.value, now, officeCalendars)
    const command = sent(id<CommandId>(`breach:${before.version}`))
    if (noted.events.length) await keep(stores, tenant, before, noted, command)
  }
}

/** How the job is called that an alert owes. */
export const toldAfter = ':told'

/** Does the jobs there are, as the hub does: an alert is made, and that it is told to somebody is owed. Twice must be once. */
async function runJobs({ jobs, alerts }: Stores, now: Instant): Promise<number> {
  const claimed = await jobs.claim(now, instant(now + minute), 5)
  for (const job of claimed) {
    if (job.kind === 'alert') {
      await alerts.add(job.tenant, { ...job.payload, id: job.id, raisedAt: now })
      const payload = { request: job.payload.request, version: 1, reader: { of: 'record' } } as const
      await jobs.owe(job.tenant, [{ id: `${job.id}${toldAfter}`, kind: 'tell', dueAt: now, payload }])
    }
    await jobs.finish(job, now)
  }
  return claimed.length
}
