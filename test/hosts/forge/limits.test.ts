import { type Client, createClient, type Transport, type WireAnswer } from '@counterpart/client'
import { operations } from '@counterpart/contract'
import type { DepartmentId, PersonId, RequestId, ServiceId } from '@counterpart/core'
import { onClock, onIssue, onLifecycle, resolver, tick } from '@counterpart/forge-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certain, command, fillCompany } from './company.ts'
import { type ForgeInstallation, type Invocation, installApp, type Resolver, type SqlUse } from './forgePlatform.ts'
import { type JiraSite, jiraSite, statuses } from './jiraSite.ts'
import { lineOf, overLimit } from './limits.ts'

const server = process.env['TEST_MYSQL_URL']
const call = resolver as unknown as Resolver

/** The commands by which people work on requests. */
const worked = [
  ...(['raiseRequest', 'tagIssue', 'triageRequest', 'untriageRequest', 'assignRequest', 'startRequest'] as const),
  ...(['commentRequest', 'waitRequest', 'resumeRequest', 'deliverRequest', 'confirmRequest', 'reopenRequest'] as const),
  ...(['withdrawRequest', 'handOffRequest', 'rateRequest', 'putStatuses', 'untagRequest'] as const),
] as const
const patterns = Object.entries(operations).map(([name, { method, path }]) => {
  return { name, method, path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }
})

describe.runIf(server)('a command of the app in Jira', () => {
  let jira: JiraSite
  let forge: ForgeInstallation
  const uses = new Map<string, SqlUse>()
  const note = (name: string, use: SqlUse) => {
    const before = uses.get(name)
    if (!before || use.statements >= before.statements) uses.set(name, use)
  }
  const clientOf = (accountId: string, more: Invocation = {}): Client => {
    const transport: Transport = async ({ method, path, headers, body }) => {
      forge.used()
      const sent = { method, path, headers, ...(body !== undefined && { body }) }
      const answer = (await forge.resolve(call, 'call', sent, { accountId, ...more })) as WireAnswer
      const bare = path.split('?')[0] ?? ''
      const operation = patterns.find((one) => one.method === method && one.path.test(bare))
      if (answer.status < 400) note(operation?.name ?? path, forge.used())
      return answer
    }
    return createClient(transport)
  }
  const counted = async (what: string, work: () => Promise<unknown>) => {
    forge.used()
    await work()
    note(what, forge.used())
  }

  beforeAll(async () => {
    jira = jiraSite()
    forge = await installApp(server ?? '', jira)
    await forge.invoke(onLifecycle)
    await fillCompany(clientOf('keeper', { moduleKey: 'admin' }), clientOf)
  })
  afterAll(() => forge.remove())

  it('stays within what Forge allows, and so does what the platform calls by itself', async () => {
    const [ada, carla, keeper] = [clientOf('ada'), clientOf('carla'), clientOf('keeper', { moduleKey: 'admin' })]
    const me = certain(await ada.getMe()).person
    const issue = jira.open('Counted', 'carla')
    const event = () =>
      forge.invoke(() =>
        onIssue({ eventType: 'avi:jira:updated:issue', issue: { id: issue, fields: { project: { id: '10' } } } }),
      )
    certain(await ada.getIssue({ params: { id: issue } }))
    const body = { service: 'laptop' as ServiceId, customer: 'sales' as DepartmentId }
    let seen = certain(await ada.tagIssue({ params: { id: issue }, body, command: command() }))
    const on = <B>(given: B) => ({ params: { id: seen.id }, body: given, version: seen.version, command: command() })
    const priority = { urgency: 4, importance: 3, reason: 'So it is' } as const
    seen = certain(await ada.triageRequest(on(priority)))
    seen = certain(await ada.untriageRequest(on({ urgency: 3, importance: 3, reason: 'Not yet' } as const)))
    seen = certain(await ada.triageRequest(on(priority)))
    seen = certain(await ada.assignRequest(on({ assignee: me as PersonId })))
    seen = certain(await ada.startRequest(on({})))
    seen = certain(await ada.waitRequest(on({ on: 'others', reason: 'Parts' } as const)))
    seen = certain(await ada.resumeRequest(on({})))
    // As long as a text may be, in letters of four bytes.
    seen = certain(await ada.commentRequest(on({ text: '𠮷'.repeat(20_000) })))
    seen = certain(await ada.deliverRequest(on({ result: 'Done' })))
    seen = certain(await carla.confirmRequest(on({})))
    const rating = { cycle: 1, process: 5, result: 4, reason: '' } as const
    certain(await carla.rateRequest({ params: { id: seen.id }, body: rating, command: command() }))
    seen = certain(await carla.getRequest({ params: { id: seen.id as RequestId } }))
    seen = certain(await carla.reopenRequest(on({ reason: 'Again' })))
    seen = certain(await ada.handOffRequest(on({ to: 'sales' as DepartmentId, reason: 'Yours' })))
    const wrong = { params: { id: jira.open('Tagged by mistake', 'carla') }, body, command: command() }
    seen = certain(await ada.tagIssue(wrong))
    seen = certain(await ada.untagRequest(on({ reason: 'By mistake' })))
    const asked = { service: 'vpn' as ServiceId, title: 'Asked here', answers: {} }
    seen = certain(await carla.raiseRequest({ body: asked as never, command: command() }))
    seen = certain(await carla.withdrawRequest(on({ reason: '' })))
    const meanings = { meanings: { [statuses.toDo.id]: 'none' } } as const
    certain(await keeper.putStatuses({ params: { id: '10' }, body: meanings, version: null, command: command() }))
    certain(await ada.listRequests({ query: { scope: 'queue', order: 'due' } }))
    certain(await ada.getOverview({ query: {} as never }))

    jira.move(issue, statuses.inProgress, 'ada', Date.now())
    await counted('(event) follow a status', event)
    await counted('(event) hear it again', event)
    await counted('(schedule) tick', () => forge.invoke(tick))
    await counted('(queue) appointment', () => forge.invoke(() => onClock({ body: { why: 'owed' } })))

    expect([...uses.keys()]).toEqual(expect.arrayContaining([...worked]))
    for (const [name, use] of uses) {
      expect(use.statements, name).toBeGreaterThan(0)
      expect(overLimit(use), name).toEqual([])
    }
    const lines = [...uses].map(([name, use]) => lineOf(name, use))
    console.log(['What each act asks of Forge, on the stand-in:', ...lines].join('\n  '))
  })

  it('is refused where it goes over one of them', () => {
    const [use] = uses.values()
    if (!use) throw new Error('nothing was counted')
    for (const name of [
      'statements',
      'largestSent',
      'largestReceived',
      'ms',
      'slowestMs',
      'calls',
      'pushed',
      'pushedBytes',
    ] as const)
      expect(overLimit({ ...use, [name]: 10 ** 8 })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))])
  })
})
