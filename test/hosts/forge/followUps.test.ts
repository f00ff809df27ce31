import { createClient, type Transport, type WireAnswer } from '@counterpart/client'
import type { DepartmentId, ServiceId } from '@counterpart/core'
import { onClock, onIssue, onLifecycle, resolver, tick } from '@counterpart/forge-app'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { certain, command, fillCompany } from './company.ts'
import { type ForgeInstallation, type Invocation, installApp, type Resolver } from './forgePlatform.ts'
import { type JiraSite, jiraSite, statuses } from './jiraSite.ts'

const server = process.env['TEST_MYSQL_URL']
const call = resolver as unknown as Resolver
const minute = 60_000

describe.runIf(server)('what follows from an act in the app that stands alone', () => {
  let jira: JiraSite
  let forge: ForgeInstallation
  const clientOf = (accountId: string, more: Invocation = {}) => {
    const transport: Transport = async ({ method, path, headers, body }) =>
      (await forge.resolve(
        call,
        'call',
        { method, path, headers, ...(body !== undefined && { body }) },
        { accountId, ...more },
      )) as WireAnswer
    return createClient(transport)
  }
  beforeAll(async () => {
    jira = jiraSite()
    forge = await installApp(server ?? '', jira)
    await forge.invoke(onLifecycle)
    await fillCompany(clientOf('keeper', { moduleKey: 'admin' }), clientOf)
    await keepQueue()
  })
  afterAll(() => forge.remove())
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
  afterEach(() => {
    vi.useRealTimers()
    if (forge.unknown.length > 0) throw new Error(`the stand-in knows no ${forge.unknown.join(', ')}`)
  })

  const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
  /** The platform calls for everything that was pushed and is due, until nothing is. */
  async function keepQueue(): Promise<void> {
    const due = () => forge.queue.findIndex(({ delayInSeconds }) => delayInSeconds === 0)
    for (let at = due(); at >= 0; at = due()) {
      const [pushed] = forge.queue.splice(at, 1)
      await forge.invoke(() => onClock({ body: pushed?.body as { why: string } }))
    }
  }
  const tag = async (issue: string) => {
    const body = { service: 'laptop' as ServiceId, customer: 'sales' as DepartmentId }
    return certain(await clientOf('ada').tagIssue({ params: { id: issue }, body, command: command() }))
  }
  const requestOf = async (issue: string) => {
    const { request } = certain(await clientOf('carla').getIssue({ params: { id: issue } }))
    if (!request) throw new Error('no request follows the issue')
    return request
  }
  const comment = async (issue: string, text: string, by = 'carla') => {
    const { id, version } = await requestOf(issue)
    return certain(await clientOf(by).commentRequest({ params: { id }, body: { text }, version, command: command() }))
  }
  const hear = (issue: string) =>
    forge.invoke(() => onIssue({ eventType: 'avi:jira:commented:issue', issue: { id: issue } }))
  const written = (issue: string, text: string) => jira.commentsOn(issue).filter((each) => each.includes(text))

  it('is a comment in the issue, at once, by the app, once, and heard by nobody as a new one', async () => {
    const issue = jira.open('The printer', 'carla')
    await tag(issue)
    jira.calls.length = 0
    await comment(issue, 'It beeps')
    await keepQueue()
    expect(written(issue, 'It beeps')).toHaveLength(1)
    expect(written(issue, 'It beeps')[0]).toContain('wrote')
    expect(jira.calls.filter(({ method }) => method === 'POST').map(({ provider }) => provider)).toEqual(['app'])
    await hear(issue)
    pass(20 * minute)
    await forge.invoke(tick)
    await keepQueue()
    expect(written(issue, 'It beeps')).toHaveLength(1)
    const said = (await requestOf(issue)).timeline.filter(({ type }) => type === 'commented')
    expect(said).toMatchObject([{ text: 'It beeps' }])
  })

  it.each([
    { what: 'was written and whose answer was lost', status: 502, isDone: true },
    { what: 'Jira could not take then', status: 503, isDone: false },
  ])('is one comment also of one that $what', async ({ status, isDone }) => {
    const issue = jira.open('Again', 'carla')
    await tag(issue)
    jira.next.push({ call: /^POST .*\/comment$/, status, isDone })
    await comment(issue, 'Hello?')
    await keepQueue()
    expect(written(issue, 'Hello?')).toHaveLength(isDone ? 1 : 0)
    pass(minute)
    await forge.invoke(tick)
    expect(written(issue, 'Hello?')).toHaveLength(1)
  })

  it('is nothing in the issue for what the issue did itself', async () => {
    const issue = jira.open('By itself', 'carla')
    await tag(issue)
    jira.comment(issue, 'carla', 'From Jira', Date.now())
    pass(minute)
    jira.move(issue, statuses.done, 'ada', Date.now())
    await hear(issue)
    await keepQueue()
    expect(jira.commentsOn(issue)).toEqual(['From Jira'])
    expect(await requestOf(issue)).toMatchObject({ state: 'delivered' })
  })

  it('is an alarm to the second, also of what was promised since the last tick', async () => {
    await forge.invoke(tick)
    forge.queue.length = 0
    const issue = jira.open('Quickly', 'carla')
    await tag(issue)
    expect(forge.queue.filter(({ delayInSeconds }) => delayInSeconds > 0).length).toBeGreaterThan(0)
    const later: { at: number; body: unknown }[] = []
    for (;;) {
      await keepQueue()
      for (const { delayInSeconds, body } of forge.queue.splice(0))
        later.push({ at: Date.now() + delayInSeconds * 1000, body })
      const next = later.toSorted((a, b) => a.at - b.at)[0]
      if (!next) break
      later.splice(later.indexOf(next), 1)
      vi.setSystemTime(Math.max(Date.now(), next.at))
      await forge.invoke(() => onClock({ body: next.body as { why: string } }))
    }
    const { items } = certain(await clientOf('ada').listAlerts({ query: {} }))
    const request = await requestOf(issue)
    const told = items.filter((each) => each.request === request.id)
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['breach', 'warning'])
    for (const { since, raisedAt } of told) expect(raisedAt - since).toBeLessThan(2000)
  })
})
