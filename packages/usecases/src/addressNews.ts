import {
  hasRight,
  type Listener,
  type NewsReader,
  type Person,
  type PersonId,
  type Request,
  type TenantId,
  unreachable,
} from '@counterpart/core'
import { connectionId } from './accounts/index.ts'
import { currentNews, recordOf } from './currentNews.ts'
import { directorySnapshot } from './directorySnapshot.ts'
import { isOfIssue } from './issues/ofIssue.ts'
import type { ClaimedJob, Job, NewsFor, NewsOwed, Ports, RecordReader } from './ports.ts'
import { waysTo } from './waysTo.ts'

/**
 * Finds out whom news is for, and owes each of them a job of its own, so that one who cannot be reached keeps nobody
 * else from it. Those who did it are not told, nor those to whom no way leads.
 */
export async function addressNews(
  ports: Ports,
  { id, tenant, payload: owed }: ClaimedJob & { readonly payload: NewsOwed },
): Promise<void> {
  const { channels } = ports
  const current = channels && (await currentNews(ports, tenant, owed))
  if (!current) return
  const { request, news, because } = current
  const job = (reader: NewsFor['reader'], name: string): Job => ({
    ...{ id: `${id}:${name}`, kind: reader.of === 'record' ? 'record' : 'tell', dueAt: ports.now() },
    payload: { ...owed, reader },
  })
  const jobs: Job[] = []
  // What the issue did itself stands there already.
  const record = news.readers.includes('record') && !isOfIssue(because) ? recordOf(request) : null
  if (channels.record && record && (channels.record !== 'fetched' || (await isFetching(ports, tenant, record))))
    jobs.push(job({ of: 'record' }, '@record'))
  if (channels.teams || channels.mail) {
    const told = await peopleToTell(ports, tenant, request, news.readers)
    const others = told.filter((person) => person.id !== news.by)
    const reached = await waysTo(ports, tenant, others)
    for (const { id: person } of others) if (reached.has(person)) jobs.push(job({ of: 'person', person }, person))
  }
  await ports.jobs.owe(tenant, jobs)
}

/** From a house that was parted nobody comes any more. */
async function isFetching({ directory }: Ports, tenant: TenantId, { house }: RecordReader): Promise<boolean> {
  const connection = await directory.load(tenant, 'connection', connectionId({ platform: 'atlassian', house }))
  return connection?.value.state === 'connected'
}

/** Each once, however many of the readers they are. */
async function peopleToTell(
  { directory }: Ports,
  tenant: TenantId,
  request: Request,
  readers: readonly NewsReader[],
): Promise<readonly Person[]> {
  const named = new Set<PersonId>()
  const found = new Map<PersonId, Person>()
  for (const reader of readers) {
    if (reader === 'record') continue
    const { people, ids } = await readersOf(directory, tenant, request, reader)
    for (const person of people) found.set(person.id, person)
    for (const each of ids) if (each) named.add(each)
  }
  const missing = [...named].filter((person) => !found.has(person))
  for (const person of missing.length > 0 ? await directory.peopleById(tenant, missing) : [])
    found.set(person.id, person)
  return [...found.values()]
}

type Found = { readonly people: readonly Person[]; readonly ids: readonly (PersonId | null | undefined)[] }

async function readersOf(
  directory: Ports['directory'],
  tenant: TenantId,
  request: Request,
  reader: 'customer' | Listener,
): Promise<Found> {
  switch (reader) {
    case 'customer':
      return { people: [], ids: [request.requester, request.raisedBy] }
    case 'assignee':
      return { people: [], ids: [request.assignee] }
    case 'owner': {
      const { services } = await directorySnapshot(directory, tenant)
      return { people: [], ids: [services.get(request.service)?.value.owner] }
    }
    case 'agents': {
      const people = await everyone(directory, tenant, { department: request.provider })
      return { people: people.filter((person) => hasRight(person, 'serve')), ids: [] }
    }
    case 'programme': {
      const people = await everyone(directory, tenant, {})
      return { people: people.filter(({ roles }) => roles.includes('programme')), ids: [] }
    }
    default:
      return unreachable(reader)
  }
}

const page = 500

async function everyone(
  directory: Ports['directory'],
  tenant: TenantId,
  filter: Parameters<Ports['directory']['people']>[1],
): Promise<readonly Person[]> {
  const all: Person[] = []
  for (;;) {
    const found = await directory.people(tenant, filter, page, all.at(-1)?.id)
    all.push(...found.map(({ value }) => value))
    if (found.length < page) return all
  }
}
