import { createClient, type Transport, type WireAnswer } from '@counterpart/client'
import type { DepartmentId, ServiceId } from '@counterpart/core'
import { onClock, onIssue, onLifecycle, resolver, tick } from '@counterpart/forge-app'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { certain, command, fillCompany } from './company.ts'
import { type ForgeInstallation, type Invocation, installApp, type Resolver } from './forgePlatform.ts'
import { type JiraSite, jiraSite, statuses } from './jiraSite.ts'

const server = process.env['TEST_MYSQL_URL']
const call = resolver as unknown as Resolver

/** What marks a comment that the product wrote. */
const ours = [{ key: 'counterpart', value: { message: 'r-1:news:1:@record' } }]

describe.runIf(server)('the app in Jira, on the real packages of Forge', () => {
  let jira: JiraSite
  let forge: ForgeInstallation

  /** The client of the page, as far as the function: what crosses is plain data. */
  const clientOf = (accountId: string, more: Invocation = {}, installation = forge) => {
    const transport: Transport = async ({ method, path, headers, body }) =>
      (await installation.resolve(
        call,
        'call',
        { method, path, headers, ...(body !== undefined && { body }) },
        { accountId, ...more },
      )) as WireAnswer
    return createClient(transport)
  }
  const event = (issue: string, eventType = 'avi:jira:updated:issue') =>
    forge.invoke(() => onIssue({ eventType, issue: { id: issue, fields: { project: { id: '10' } } } }))
  const admin = () => clientOf('keeper', { moduleKey: 'admin' })

  beforeAll(async () => {
    jira = jiraSite()
    forge = await installApp(server ?? '', jira)
    await forge.invoke(onLifecycle)
    await fillCompany(admin(), clientOf)
  })
  afterAll(() => forge.remove())
  afterEach(() => {
    if (forge.unknown.length > 0) throw new Error(`the stand-in knows no ${forge.unknown.join(', ')}`)
  })

  const tag = async (issue: string) =>
    certain(
      await clientOf('ada').tagIssue({
        params: { id: issue },
        body: { service: 'laptop' as ServiceId, customer: 'sales' as DepartmentId },
        command: command(),
      }),
    )
  const requestOf = async (issue: string, by = 'ada') =>
    certain(await clientOf(by).getIssue({ params: { id: issue } })).request

  it('was installed with few changes of schema at once, and brings itself up to date', async () => {
    const { ddl } = forge.used()
    expect(ddl).toBeGreaterThan(10)
    await forge.invoke(onLifecycle)
    expect(forge.used()).toMatchObject({ ddl: 0 })
  })

  it('knows who calls from Forge alone, and who administers from the module alone', async () => {
    expect(certain(await admin().getMe()).roles).toEqual(['administrator'])
    expect(certain(await clientOf('keeper').getMe()).roles).toEqual([])
    const forged = {
      ...{ method: 'GET', path: '/v1/me', headers: { authorization: 'Bearer ada', 'x-account': 'ada' } },
      ...{ accountId: 'ada', context: { accountId: 'ada', moduleKey: 'admin' }, principal: { accountId: 'ada' } },
    }
    const heard = (await forge.resolve(call, 'call', forged, {
      accountId: 'carla',
      extension: { accountId: 'ada' },
    })) as WireAnswer
    const carla = certain(await clientOf('carla').getMe())
    expect(JSON.parse(heard.body)).toEqual(carla)
    expect(await forge.resolve(call, 'call', forged)).toMatchObject({ status: 401 })
    for (const odd of [null, {}, { ...forged, path: 'https://evil.example' }, { ...forged, headers: { a: 1 } }])
      await expect(forge.resolve(call, 'call', odd, { accountId: 'ada' })).rejects.toThrow('no call')
  })

  it('tags an issue, follows it, and has the customer confirm and rate, but not the provider', async () => {
    const issue = jira.open('Laptop for a designer', 'carla')
    const seen = certain(await clientOf('ada').getIssue({ params: { id: issue } }))
    expect(seen.guess).toEqual({ service: 'laptop', customer: 'sales' })
    const request = await tag(issue)
    expect(request).toMatchObject({ state: 'new', title: 'Laptop for a designer', customer: 'sales' })
    expect(request.description).toBe('Described: Laptop for a designer')

    jira.move(issue, statuses.inProgress, 'ada', Date.now())
    await event(issue)
    await event(issue)
    expect(await requestOf(issue)).toMatchObject({ state: 'in-work', issue: { status: 'In Progress' } })
    jira.move(issue, statuses.waiting, 'ada', Date.now())
    await event(issue)
    expect(await requestOf(issue)).toMatchObject({ state: 'waiting-on-customer' })
    jira.comment(issue, 'carla', '16 inches', Date.now())
    await event(issue, 'avi:jira:commented:issue')
    expect(await requestOf(issue, 'carla')).toMatchObject({ state: 'in-work' })
    jira.comment(issue, 'ada', 'Written by us', Date.now(), { properties: ours })
    jira.move(issue, statuses.done, 'ada', Date.now())
    await event(issue)

    const done = await requestOf(issue, 'carla')
    expect(done).toMatchObject({ state: 'delivered', issue: { status: '已完成' } })
    const said = done?.timeline.filter(({ type }) => type === 'commented')
    expect(said).toMatchObject([{ text: '16 inches', side: 'customer' }])
    const rating = { cycle: 1, process: 5, result: 4, reason: '' } as const
    const rate = (by: string) =>
      clientOf(by).rateRequest({ params: { id: request.id }, body: rating, command: command() })
    expect(await rate('ada')).toMatchObject({ ok: false, refusal: { kind: 'rating-own-work' } })
    const version = done?.version ?? 0
    certain(
      await clientOf('carla').confirmRequest({ params: { id: request.id }, body: {}, version, command: command() }),
    )
    expect(certain(await rate('carla')).rating.given).toMatchObject({ process: 5, result: 4 })
  })

  it('finds by the tick what was lost, and that an issue was deleted', async () => {
    const [issue, gone] = [jira.open('Lost', 'carla'), jira.open('Deleted', 'carla')]
    await tag(issue)
    const deleted = await tag(gone)
    jira.move(issue, statuses.inProgress, 'ada', Date.now())
    jira.remove(gone)
    await forge.invoke(tick)
    expect(await requestOf(issue)).toMatchObject({ state: 'in-work' })
    const found = certain(await clientOf('ada').getRequest({ params: { id: deleted.id } }))
    expect(found).toMatchObject({ issue: { isGone: true }, state: 'new' })
    await event(gone, 'avi:jira:deleted:issue')
    expect(certain(await clientOf('ada').getRequest({ params: { id: deleted.id } })).version).toBe(found.version)
  })

  it('reads nothing of an issue that nobody tagged, and shows none to whom Jira does not', async () => {
    const issue = jira.open('Not ours', 'carla')
    jira.calls.length = 0
    await event(issue)
    await event(issue, 'avi:jira:deleted:issue')
    expect(jira.calls).toEqual([])
    jira.outsiders.add('bob')
    expect(await clientOf('bob').getIssue({ params: { id: issue } })).toMatchObject({ refusal: { kind: 'no-such' } })
    expect(jira.calls.every(({ provider }) => provider === 'user')).toBe(true)
  })

  it('makes appointments for the alarms ahead, and keeps them', async () => {
    forge.queue.length = 0
    await forge.invoke(tick)
    // What nobody answered yet has to be answered within minutes.
    expect(forge.queue.length).toBeGreaterThan(0)
    for (const { delayInSeconds, body } of forge.queue.splice(0)) {
      expect(delayInSeconds).toBeGreaterThan(0)
      expect(delayInSeconds).toBeLessThanOrEqual(900)
      await forge.invoke(() => onClock({ body: body as { why: string } }))
    }
  })

  it('says in the language of the reader what is refused', async () => {
    const headers = { 'accept-language': 'zh-CN' }
    const heard = (await forge.resolve(
      call,
      'call',
      { method: 'GET', path: '/v1/requests/none', headers },
      { accountId: 'ada' },
    )) as WireAnswer
    expect(heard).toMatchObject({ status: 404, headers: { 'content-language': 'zh-CN' } })
    expect(JSON.parse(heard.body).title).toBe('未找到')
  })

  it('shows one site nothing of another, in the same process', async () => {
    const other = await installApp(server ?? '', jira)
    try {
      await other.invoke(onLifecycle)
      const stranger = clientOf('ada', {}, other)
      expect(certain(await stranger.getMe())).toMatchObject({ department: 'unplaced', roles: [] })
      expect(certain(await stranger.listServices()).items).toEqual([])
      expect(certain(await clientOf('ada').listServices()).items).toHaveLength(2)
      expect(certain(await stranger.listRequests({ query: {} })).items).toEqual([])
    } finally {
      await other.remove()
    }
  })
})
