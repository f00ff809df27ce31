import {
  agreementFor,
  allowedFrom,
  breachedFrom,
  type Changed,
  type CommandId,
  type Instant,
  id,
  levels,
  type Move,
  moves,
  nextAlarmAt,
  nextDueAt,
  type Request,
  type RequestEvent,
  type RequestId,
  type RequestKey,
  requestMoves,
} from '@counterpart/core'
import { alertJobs } from '../alertJobs.ts'
import type { History, RequestIndex } from '../ports.ts'
import { officeCalendars } from './builders.ts'
import { actorFor, agentOf, certain, company, personOf } from './company.ts'
import { between, pick, type Random } from './random.ts'

/** Titles that share words and pairs of characters, and some that share nothing. */
const titles = [
  '打印机无法连接',
  '打印纸用完了，印机器人报错',
  '机房空调报警',
  'Laptop 申请 new',
  'VPN不能用',
  'vpn is slow on Mondays',
  '报销审批太慢了',
  "Émile's café invoice",
  'Invoice 2026-03 is missing',
  'Printer out of paper 🖨️',
] as const

const day = 86_400_000

/** Someone asks a department for something, now and then for a colleague. */
export function randomAsking(random: Random, about: { id: RequestId; key: RequestKey; now: Instant }): Changed {
  const person = pick(random, company.people)
  const colleague = pick(
    random,
    company.people.filter(({ department }) => department === person.department),
  )
  const service = pick(random, company.services)
  const provider = certain(company.departments.find((department) => department.id === service.provider))
  const terms = { provider: provider.id, customer: person.department, service: service.id, at: about.now }
  const agreement = agreementFor(company.agreements, terms)
  const asked = requestMoves.raise(
    {
      id: about.id,
      key: about.key,
      title: pick(random, titles),
      description: random() < 0.5 ? '' : `${pick(random, titles)} / ${pick(random, titles)}`,
      answers: {},
      urgency: pick(random, levels),
      importance: pick(random, levels),
      requester: random() < 0.3 ? colleague : undefined,
    },
    { service, provider, agreement },
    { actor: actorFor(person), now: about.now, calendars: officeCalendars },
  )
  if (!asked.ok) throw new Error(`nobody may ask: ${asked.refusal.kind}`)
  return asked.value
}

/** Every move, and those more often that carry a request on to its delivery. */
const usual: readonly Move[] = [
  ...moves,
  'triage',
  'triage',
  'start',
  'start',
  'deliver',
  'deliver',
  'deliver',
  'confirm',
]

/** Something that may happen to a request now, by someone who may do it; null when there is nothing, or the core refuses after all. */
export function randomMove(random: Random, request: Request, now: Instant): Changed | null {
  const possible = usual.filter((candidate) => allowedFrom[candidate].includes(request.state))
  if (possible.length === 0) return null
  const moved = makeMove(random, pick(random, possible), request, now)
  return moved.ok ? moved.value : null
}

function makeMove(random: Random, move: Move, request: Request, now: Instant) {
  const by = (person: Parameters<typeof actorFor>[0]) => ({ actor: actorFor(person), now, calendars: officeCalendars })
  const agent = agentOf(request.provider)
  const provider = by(agent)
  const requester = by(personOf(request.requester))
  const reason = pick(random, ['for a reason', '有原因'])
  switch (move) {
    case 'triage': {
      const said = { urgency: pick(random, levels), importance: pick(random, levels), reason }
      return requestMoves.triage(request, said, provider)
    }
    case 'untriage': {
      const said = { urgency: pick(random, levels), importance: pick(random, levels), reason }
      return requestMoves.untriage(request, said, provider)
    }
    case 'assign':
      return requestMoves.assign(request, random() < 0.8 ? agent : null, provider)
    case 'start':
      return requestMoves.start(request, provider)
    case 'comment':
      return random() < 0.5
        ? requestMoves.comment(request, { text: reason, audience: pick(random, ['everyone', 'provider']) }, provider)
        : requestMoves.comment(request, { text: reason, audience: 'everyone' }, requester)
    case 'wait':
      return requestMoves.wait(request, { on: pick(random, ['customer', 'others']), reason }, provider)
    case 'resume':
      return requestMoves.resume(request, provider)
    case 'deliver':
      return requestMoves.deliver(request, { result: reason }, provider)
    case 'confirm':
      return requestMoves.confirm(request, { note: '' }, requester)
    case 'reopen':
      return requestMoves.reopen(request, { reason }, requester)
    case 'withdraw':
      return requestMoves.withdraw(request, { reason }, requester)
    case 'handOff':
      return requestMoves.handOff(request, { to: pick(random, company.departments), reason }, provider)
  }
}

export const indexOfWork = (request: Request): RequestIndex => ({
  nextAlarmAt: nextAlarmAt(request, officeCalendars),
  nextDueAt: nextDueAt(request, officeCalendars),
  breachedFrom: breachedFrom(request, officeCalendars),
})

/** A request that was worked on for some days, as an import brings it. */
export function randomHistory(random: Random, about: { id: string; from: Instant }): History {
  let now = (about.from + between(random, 0, 20) * day + between(random, 0, day)) as Instant
  const asked = randomAsking(random, { id: id<RequestId>(about.id), key: id<RequestKey>(`K-${about.id}`), now })
  let request = asked.request
  const events: RequestEvent[] = [...asked.events]
  for (let steps = between(random, 0, 12); steps > 0; steps--) {
    now = (now + between(random, 1, day)) as Instant
    const moved = randomMove(random, request, now)
    if (!moved) continue
    request = moved.request
    events.push(...moved.events)
  }
  return {
    request,
    events,
    index: indexOfWork(request),
    command: { id: id<CommandId>(`import.${about.id}`), by: 'system', fingerprint: `row ${about.id}` },
    jobs: alertJobs(request, events),
  }
}
