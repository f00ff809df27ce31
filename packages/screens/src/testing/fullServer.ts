import { aServer } from './aServer.ts'
import { anIssue } from './fakeIssues.ts'
import type { FakeServer } from './fakeServer.ts'
import { anOverview } from './overview.ts'
import { aServiceMap } from './serviceMap.ts'

/** A server that has something to show on every screen. */
export function fullServer(who: string): FakeServer {
  const server = aServer(who)
  server.overview = anOverview()
  server.serviceMap = aServiceMap()
  const lateFrom = server.now
  const request = server.request('r1' as never)
  server.alerts = [
    {
      ...{ id: 'a1', request: request.id, key: request.key, title: request.title, provider: request.provider },
      ...{
        assignee: null,
        target: 'first-response',
        kind: 'breach',
        tell: ['agents'],
        cycle: 1,
        since: lateFrom,
        raisedAt: lateFrom,
      },
    },
  ]
  server.accounts.items = [
    { id: 'atlassian.1', platform: 'atlassian', since: lateFrom, canPart: true, isHere: true },
    { id: 'entra.1', platform: 'entra', since: lateFrom, canPart: false, isHere: false },
  ] as never
  server.accounts.connections = [
    {
      ...{ id: 'entra.2', platform: 'entra', house: '22222222-2222-4222-8222-222222222222', state: 'connected' },
      ...{ since: lateFrom, site: 'https://contoso.sharepoint.com', version: 1 },
    },
    {
      ...{ id: 'atlassian.2', platform: 'atlassian', house: '44444444-4444-4444-8444-444444444444', state: 'parted' },
      ...{ since: lateFrom, site: null, version: 2 },
    },
  ] as never
  server.issues.set('10001', anIssue())
  server.issues.set('10002', anIssue({ key: 'HELP-2', title: 'VPN from Lisbon' }))
  server.as('lin', () =>
    server.answer('tagIssue', { params: { id: '10002' }, body: { service: 'vpn', customer: 'sales' } }),
  )
  server.imports = [
    {
      ...{ id: 'i1', state: 'done', fileName: 'ours.csv', startedAt: lateFrom, endedAt: lateFrom, read: 9, size: 9 },
      ...{ rows: 9, added: 7, unchanged: 1, rejected: 1, fault: null },
      rejections: [{ line: 3, column: 'impact', reason: 'not-a-choice', value: '9 - None' }],
    },
  ]
  return server
}
