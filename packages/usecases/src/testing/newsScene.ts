import {
  type Account,
  type Connection,
  type DepartmentId,
  type Instant,
  type IssueFollowed,
  type IssueId,
  id,
  type MailAddress,
  type PersonId,
  type Platform,
  type Request,
  type RequestEvent,
  type RequestFact,
  type RequestId,
  type Role,
} from '@counterpart/core'
import { accountId, connectionId } from '../accounts/index.ts'
import { keepRequest } from '../keepRequest.ts'
import type { Channels } from '../ports.ts'
import { aPerson, aRequest, aService, officeCalendars } from './builders.ts'
import { type Scene, scene } from './scene.ts'

export type NewsScene = Scene & {
  /** Somebody has an account in a house that is connected, and is reached there. */
  readonly join: (person: string, platform: Platform, facts?: Partial<Account>) => Promise<Account>
  /** Something happens to a request that is as `facts` say afterwards. */
  readonly happens: (by: string, fact: RequestFact, facts?: Partial<Request>, because?: string) => Promise<RequestId>
}

const house = { entra: 'contoso', atlassian: 'site' } as const
const bySystem = { id: id<never>('news-scene'), by: 'system', fingerprint: '' } as const
/** The issue that a request follows: each has its own. */
const issueOf = (n: number): IssueFollowed => ({
  ...{
    id: id<IssueId>(`issue.${n}`),
    house: house.atlassian,
    issue: String(10_000 + n),
    project: '1',
    key: `OPS-${n}`,
  },
  ...{ status: 'To Do', mark: { at: 0 as Instant, id: '1' }, isGone: false },
})
export const mailOf = (person: string): MailAddress => `${person}@contoso.example` as MailAddress

/**
 * The company at work, with some people more: another agent of IT, one who looks after all departments and owns the
 * service, and one of the programme. A request of IT was raised by hr-one for hr-two, and it-agent has it.
 */
export async function newsScene(channels: Channels | undefined): Promise<NewsScene> {
  const stage = await scene(undefined, { channels })
  const { ports, tenant } = stage
  const more = (name: string, department: string, roles: readonly Role[]) =>
    aPerson({ id: id<PersonId>(name), department: id<DepartmentId>(department), roles })
  await ports.directory.addAll(
    tenant,
    'person',
    [more('it-other', 'it', ['agent']), more('owner', 'ops', ['administrator']), more('watch', 'fin', ['programme'])],
    bySystem,
  )
  const service = aService({ id: id('it-owned'), owner: id<PersonId>('owner') })
  await ports.directory.addAll(tenant, 'service', [service], bySystem)
  const connections = (['entra', 'atlassian'] as const).map((platform): Connection => {
    const named = { platform, house: house[platform] }
    return {
      ...{ ...named, id: connectionId(named), state: 'connected', askedBy: id<PersonId>('owner') },
      ...{ provenBy: accountId({ ...named, subject: 'owner' }), since: ports.now(), site: null },
    }
  })
  await ports.directory.addAll(tenant, 'connection', connections, bySystem)
  let requests = 0

  return {
    ...stage,
    async join(person, platform, facts = {}) {
      const proven = { platform, house: house[platform], subject: person }
      const account: Account = {
        ...{ ...proven, id: accountId(proven), connection: connectionId(proven), since: ports.now() },
        person: id<PersonId>(person),
        ...facts,
      }
      await ports.directory.addAll(tenant, 'account', [account], bySystem)
      return account
    },
    async happens(by, fact, facts = {}, because = 'act') {
      const name = `r-${++requests}`
      const event = { at: ports.now(), by: by === 'system' ? by : id<PersonId>(by), ...fact } as RequestEvent
      const request = aRequest({
        ...{ id: id<RequestId>(name), key: id(`IT-${requests}`), service: service.id },
        ...{ requester: id<PersonId>('hr-two'), raisedBy: id<PersonId>('hr-one'), assignee: id<PersonId>('it-agent') },
        follows: issueOf(requests),
        ...facts,
      })
      const command = { ...bySystem, id: id<never>(`${because}-${name}`) }
      const change = { before: undefined, request, events: [event], command }
      const kept = await keepRequest(ports, tenant, change, officeCalendars)
      if (kept.kind !== 'kept') throw new Error(`${name} is there already`)
      return request.id
    },
  }
}
