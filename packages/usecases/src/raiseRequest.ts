import {
  type Answers,
  type AnswersRefusal,
  type Asking,
  agreementFor,
  type Changed,
  type Circumstances,
  type CommandReused,
  checkAnswers,
  id,
  type Level,
  type NoSuch,
  ok,
  type Person,
  type PersonId,
  peopleAnswered,
  type RaiseRefusal,
  type Request,
  type RequestId,
  type RequestKey,
  type Result,
  refuse,
  requestMoves,
  type Service,
  type ServiceId,
} from '@counterpart/core'
import { directorySnapshot } from './directorySnapshot.ts'
import { keepRequest, repeated } from './keepRequest.ts'
import type { Command, Loaded, Ports, Who } from './ports.ts'
import { type RequestDetail, requestDetail } from './requestDetail.ts'

export type RaiseRequest = {
  /** Its id becomes the id of the request, so that a command sent twice makes one request. */
  readonly command: Omit<Command, 'by'>
  readonly service: ServiceId
  readonly title: string
  readonly description: string
  readonly answers: Answers
  readonly urgency: Level
  readonly importance: Level
  /** On behalf of whom; absent: for oneself. */
  readonly requester?: PersonId | undefined
}

/** Asks a service of its provider: numbered in the provider's series, promised what the agreement of the moment says. */
export const raiseRequest =
  (ports: Ports) =>
  async (
    who: Who,
    asked: RaiseRequest,
  ): Promise<Result<RequestDetail, RaiseRefusal | NoSuch | CommandReused | IssueTagged>> => {
    const { tenant, actor } = who
    const command: Command = { ...asked.command, by: actor.person }
    const before = await ports.requests.load(tenant, id<RequestId>(command.id))
    if (before) return answerAgain(ports, who, before, command)
    const directory = await directorySnapshot(ports.directory, tenant)
    const service = directory.services.get(asked.service)?.value
    if (!service) return refuse({ kind: 'no-such', what: 'service', id: asked.service })
    const people = await peopleIn(ports, who, asked, service)
    if (!people.ok) return people
    return openRequest(ports, who, { ...asked, service, command, requester: people.value.requester })
  }

/** What is asked, with a service that is known by now and the people that it names. */
export type Opening = Omit<RaiseRequest, 'service' | 'requester' | 'command'> & {
  readonly service: Service
  readonly command: Command
  readonly requester: Asking['requester']
  readonly follows?: Asking['follows']
  /** Makes a person of the requester, once it is known that nothing speaks against the request. */
  readonly meet?: (() => Promise<unknown>) | undefined
  /** What happened to it in the same breath. */
  readonly andThen?: ((raised: Changed, circumstances: Circumstances) => Changed) | undefined
}

/** Numbers and keeps a request under the id of its command. */
export async function openRequest(
  ports: Ports,
  who: Who,
  { service, command, meet, andThen = (raised) => raised, ...asked }: Opening,
): Promise<Result<RequestDetail, RaiseRefusal | NoSuch | CommandReused | IssueTagged>> {
  const { tenant, actor } = who
  const { requester } = asked
  const requestId = id<RequestId>(command.id)
  const directory = await directorySnapshot(ports.directory, tenant)
  const provider = directory.departments.get(service.provider)?.value
  if (!provider) return refuse({ kind: 'no-such', what: 'department', id: service.provider })
  const now = ports.now()
  const agreement = agreementFor(
    directory.agreements.map((entry) => entry.value),
    { provider: provider.id, customer: requester?.department ?? actor.department, service: service.id, at: now },
  )
  const circumstances = { actor, now, calendars: directory.compiled }
  const to = { service, provider, agreement }
  // Tried with a key that is only a place holder, so that a refused request takes no number.
  const asking = { ...asked, id: requestId }
  const tried = requestMoves.raise({ ...asking, key: id<RequestKey>(`${provider.code}-0`) }, to, circumstances)
  if (!tried.ok) return tried
  await meet?.()
  for (let attempt = 0; attempt < mostNumbersTaken; attempt++) {
    const key = id<RequestKey>(`${provider.code}-${await ports.requests.nextNumber(tenant, provider.code)}`)
    const raised = requestMoves.raise({ ...asking, key }, to, circumstances)
    if (!raised.ok) return raised
    const opened = andThen(raised.value, circumstances)
    const kept = await keepRequest(ports, tenant, { before: undefined, ...opened, command }, directory.compiled)
    if (kept.kind === 'kept') return ok(await requestDetail(ports, who, kept.loaded))
    const other = await ports.requests.load(tenant, requestId)
    if (other) return answerAgain(ports, who, other, command)
    const tagged = asked.follows && (await ports.requests.findByIssue(tenant, asked.follows.id))
    if (tagged) return refuse({ kind: 'issue-tagged', request: tagged })
    // The number is that of a request that came in with its history: the next one may be free.
  }
  throw new Error(`${mostNumbersTaken} numbers of ${provider.code} in a row are taken`)
}

const mostNumbersTaken = 1000

/** Those whom the request names must exist: on whose behalf it is raised, and who is an answer. */
async function peopleIn(
  ports: Ports,
  { tenant, actor }: Who,
  asked: RaiseRequest,
  service: Service,
): Promise<Result<{ readonly requester?: Person }, NoSuch | AnswersRefusal>> {
  const named = namedIn(service.form, asked.answers)
  const wanted = asked.requester !== undefined && asked.requester !== actor.person ? asked.requester : undefined
  const ids = [...named.map(({ person }) => person), ...(wanted ? [wanted] : [])]
  const found = ids.length > 0 ? await ports.directory.peopleById(tenant, [...new Set(ids)]) : []
  const known = new Map(found.map((person) => [person.id, person]))
  const requester = wanted && known.get(wanted)
  if (wanted && !requester) return refuse({ kind: 'no-such', what: 'person', id: wanted })
  const unknown = named.filter(({ person }) => !known.has(person))
  if (unknown.length === 0) return ok(requester ? { requester } : {})
  const issues = unknown.map(({ field }) => ({ path: `answers.${field}`, reason: 'not-known' as const }))
  return refuse({ kind: 'invalid-answers', issues })
}

/** The people among the answers that would be kept. */
function namedIn(form: Service['form'], answers: Answers) {
  const checked = checkAnswers(form, answers)
  return checked.ok ? peopleAnswered(form, checked.value) : []
}

/** Somebody else tagged this issue. One issue is one request. */
export type IssueTagged = { readonly kind: 'issue-tagged'; readonly request: RequestId }

/** The id exists: it is this command again, or one that may not learn anything about it. */
export async function answerAgain(
  ports: Ports,
  who: Who,
  loaded: Loaded<Request>,
  command: Command,
): Promise<Result<RequestDetail, CommandReused>> {
  const known = await ports.requests.findCommand(who.tenant, loaded, command.id)
  if (!known) return refuse({ kind: 'command-reused' })
  const same = repeated(known, command)
  return same.ok ? ok(await requestDetail(ports, who, loaded, true)) : same
}
