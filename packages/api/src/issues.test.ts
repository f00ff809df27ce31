import { type AccountId, type DepartmentId, id, instant, type ServiceId } from '@counterpart/core'
import { accountId, connectionId } from '@counterpart/usecases'
import { aService, trackerStatuses } from '@counterpart/usecases/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from './testing/openHouse.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  const { tracker, ports } = house
  const account = { platform: tracker.platform, house: tracker.house, subject: 'one' }
  const entry = { ...account, id: accountId(account), connection: connectionId(account), since: instant(0) }
  const command = { id: id<never>('more'), by: 'system', fingerprint: '' } as const
  const vpn = aService({
    id: id<ServiceId>('it-vpn'),
    name: { en: 'Remote access', 'zh-CN': '远程接入' },
    keywords: { en: ['vpn'], 'zh-CN': ['连不上'] },
    form: [{ name: 'where', label: { en: 'Where' }, required: true, kind: 'text' }],
  })
  await ports.directory.addAll(id('t1'), 'account', [{ ...entry, person: id('hr-one') }], command)
  await ports.directory.addAll(id('t1'), 'service', [vpn], command)
})

const reporter = { subject: 'one', name: 'One' }
const vpnIssue = () => house.tracker.open({ title: '在家连不上 VPN', description: 'Since Monday', reporter })
const read = (issue: string, person = 'it-agent') => house.send(person, 'GET', `/v1/issues/${issue}`)
const tag = (issue: string, body: unknown = { service: 'it-vpn', customer: 'hr' }, headers = {}) =>
  house.act('it-agent', 'POST', `/v1/issues/${issue}/tag`, { body, headers })

describe('an issue', () => {
  it('comes with a guess of its service and customer, for those who may tag it', async () => {
    const issue = vpnIssue()
    const { status, json } = await read(issue)
    expect(status).toBe(200)
    expect(json).toMatchObject({ id: issue, title: '在家连不上 VPN', request: null, isHidden: false })
    expect(json.guess).toEqual({ service: 'it-vpn', customer: 'hr' })
    expect((await read(issue, 'hr-one')).json).toMatchObject({ request: null, guess: null })
  })

  it('is guessed from the description where the title says nothing, and of strangers nothing is guessed', async () => {
    const issue = house.tracker.open({
      title: '?',
      description: 'My VPN is down',
      reporter: { subject: 'x', name: null },
    })
    expect((await read(issue)).json.guess).toEqual({ service: 'it-vpn', customer: null })
    const dumb = house.tracker.open({ title: '?', description: '', reporter: null })
    expect((await read(dumb)).json.guess).toEqual({ service: null, customer: null })
  })

  it('is tagged with one call, whatever the form would have asked', async () => {
    const issue = vpnIssue()
    const { status, json } = await tag(issue, undefined, { 'idempotency-key': 'tag-1' })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      ...{ id: 'tag-1', title: '在家连不上 VPN', description: 'Since Monday', state: 'new', service: 'it-vpn' },
      ...{ requester: 'hr-one', raisedBy: 'it-agent', customer: 'hr', provider: 'it' },
      issue: { key: 'HELP-1', status: 'To Do', isGone: false },
    })
    expect(json.timeline).toMatchObject([{ type: 'raised' }, { type: 'followed', status: 'To Do' }])
    expect(json.timeline[1]).not.toHaveProperty('mark')
    expect((await read(issue)).json).toMatchObject({ request: { id: 'tag-1' }, guess: null })
    expect((await read(issue, 'hr-one')).json).toMatchObject({ request: { id: 'tag-1' }, isHidden: false })
    expect((await read(issue, 'ops-one')).json).toMatchObject({ request: null, isHidden: true })
  })

  it('is one request, tagged twice by one command or by two', async () => {
    const issue = vpnIssue()
    const headers = { 'idempotency-key': 'tag-1' }
    const [first, again] = [await tag(issue, undefined, headers), await tag(issue, undefined, headers)]
    expect(again).toMatchObject({ status: 201, json: first.json, headers: { 'idempotent-replay': '1' } })
    expect(await tag(issue)).toMatchObject({
      status: 409,
      json: { kind: 'issue-tagged', refusal: { request: 'tag-1' } },
    })
    const other = vpnIssue()
    const raced = await Promise.all([tag(other), tag(other), tag(other)])
    expect(raced.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  })

  it('that was reported by somebody new makes them a person, and their request', async () => {
    const issue = house.tracker.open({ title: 'VPN', reporter: { subject: 'newcomer', name: '新人' } })
    const { json } = await tag(issue)
    const account = accountId({ platform: 'atlassian', house: 'site-1', subject: 'newcomer' })
    expect(json).toMatchObject({ requester: account as AccountId, customer: 'hr' as DepartmentId })
    expect(json.names.people[account]).toEqual({ en: '新人', 'zh-CN': '新人' })
  })

  it('is none again once it was untagged, with a reason, by those who serve; and can be tagged anew', async () => {
    const issue = vpnIssue()
    const { json: tagged } = await tag(issue)
    const untag = (person: string, reason = 'By mistake', version = tagged.version, headers = {}) =>
      house.act(person, 'POST', `/v1/requests/${tagged.id}/untag`, { body: { reason }, version, headers })
    expect(await untag('it-agent', ' ')).toMatchObject({ status: 422, json: { kind: 'invalid-input' } })
    expect(await untag('hr-one')).toMatchObject({ status: 403, json: { kind: 'not-yours-to-do' } })
    expect(await untag('it-agent', 'Old', tagged.version - 1)).toMatchObject({ status: 412 })
    const headers = { 'idempotency-key': 'untag-1' }
    const gone = await untag('it-agent', 'By mistake', tagged.version, headers)
    expect(gone).toMatchObject({ status: 200, json: { state: 'withdrawn' } })
    expect(gone.json.timeline.at(-1)).toMatchObject({ type: 'withdrawn', reason: 'By mistake', by: 'it-agent' })
    expect(gone.json.clocks.every(({ state }: { state: string }) => state === 'stopped')).toBe(true)
    expect(await untag('it-agent', 'By mistake', tagged.version, headers)).toMatchObject({ status: 200 })
    expect(await untag('it-agent', 'Twice', gone.json.version)).toMatchObject({
      json: { kind: 'not-allowed-in-state' },
    })
    expect((await read(issue)).json).toMatchObject({ request: null, guess: { service: 'it-vpn', customer: 'hr' } })
    const again = await tag(issue)
    expect(again).toMatchObject({ status: 201, json: { state: 'new' } })
    expect(again.json.key).not.toBe(tagged.key)
  })

  it('is untagged where there is one alone', async () => {
    const { json } = await house.act('hr-one', 'POST', '/v1/requests', {
      body: { service: 'it-help', title: 'Printer', answers: {} },
    })
    const told = await house.act('it-agent', 'POST', `/v1/requests/${json.id}/untag`, {
      body: { reason: 'No' },
      version: json.version,
    })
    expect(told).toMatchObject({ status: 403, json: { kind: 'not-yours-to-do' } })
  })

  it('adds nobody where tagging it is refused', async () => {
    const issue = house.tracker.open({ title: 'VPN', reporter: { subject: 'newcomer', name: '新人' } })
    const account = accountId({ platform: 'atlassian', house: 'site-1', subject: 'newcomer' })
    const known = async () => (await house.send('admin', 'GET', `/v1/people?ids=${account}`)).json.items.length
    expect(await tag(issue, { service: 'it-old', customer: 'hr' })).toMatchObject({ status: 409 })
    expect(await known()).toBe(0)
    expect(await tag(issue)).toMatchObject({ status: 201 })
    expect(await known()).toBe(1)
  })

  it.each([
    { what: 'is none', ask: () => read('99'), status: 404, kind: 'no-such' },
    { what: 'is no id', ask: () => read('%20'), status: 422, kind: 'invalid-input' },
    { what: 'is none to tag', ask: () => tag('99'), status: 404, kind: 'no-such' },
    {
      what: 'has no such service',
      ask: () => tag(vpnIssue(), { service: 'x', customer: 'hr' }),
      status: 404,
      kind: 'no-such',
    },
    {
      what: 'has no such customer',
      ask: () => tag(vpnIssue(), { service: 'it-vpn', customer: 'x' }),
      status: 404,
      kind: 'no-such',
    },
    {
      what: 'has a retired service',
      ask: () => tag(vpnIssue(), { service: 'it-old', customer: 'hr' }),
      status: 409,
      kind: 'service-retired',
    },
    {
      what: 'is not for people without a role',
      ask: () =>
        house.act('hr-one', 'POST', `/v1/issues/${vpnIssue()}/tag`, { body: { service: 'it-vpn', customer: 'hr' } }),
      status: 403,
      kind: 'not-allowed',
    },
  ])('that $what is refused: $kind', async ({ ask, status, kind }) => {
    expect(await ask()).toMatchObject({ status, json: { kind } })
  })

  it('is nothing where there is no tracker', async () => {
    house = await openHouse({ tracker: undefined as never })
    for (const heard of [
      await read('1'),
      await tag('1'),
      await house.send('admin', 'GET', '/v1/projects/HELP/statuses'),
    ])
      expect(heard).toMatchObject({ status: 404, json: { kind: 'no-such-operation' } })
  })
})

describe('the statuses of a project', () => {
  const path = '/v1/projects/HELP/statuses'
  const put = (meanings: unknown, version: number | null, person = 'admin') =>
    house.act(person, 'PUT', path, { body: { meanings }, version })

  it('are guessed until somebody says what they mean, each for itself', async () => {
    const { json } = await house.send('admin', 'GET', path)
    expect(json.version).toBe(0)
    expect(json.items.map(({ id, meaning }: never) => [id, meaning])).toEqual([
      [trackerStatuses.toDo.id, 'none'],
      [trackerStatuses.inProgress.id, 'in-work'],
      [trackerStatuses.waiting.id, 'waiting-on-customer'],
      [trackerStatuses.blocked.id, 'waiting-on-others'],
      [trackerStatuses.done.id, 'delivered'],
    ])
    const said = await put({ [trackerStatuses.blocked.id]: 'in-work', gone: 'none' }, null)
    expect(said).toMatchObject({ status: 200, json: { version: 1 } })
    const lines = (await house.send('admin', 'GET', path)).json.items
    expect(lines.filter(({ isGuessed }: { isGuessed: boolean }) => !isGuessed)).toEqual([
      { ...trackerStatuses.blocked, meaning: 'in-work', isGuessed: false },
    ])
    expect(await put({}, 1)).toMatchObject({ status: 200, json: { items: json.items, version: 2 } })
  })

  it('are those of projects that an administrator can list, where the home stands beside a tracker', async () => {
    expect(await house.send('admin', 'GET', '/v1/projects')).toMatchObject({
      status: 200,
      json: { items: [{ id: 'HELP', key: 'HELP', name: 'Help desk' }] },
    })
    expect(await house.send('it-agent', 'GET', '/v1/projects')).toMatchObject({ status: 403 })
    expect((await house.send('admin', 'GET', '/v1/me')).json.desks).toContain('statuses')
    house = await openHouse({ tracker: undefined as never })
    expect((await house.send('admin', 'GET', '/v1/me')).json.desks).not.toContain('statuses')
    expect(await house.send('admin', 'GET', '/v1/projects')).toMatchObject({ json: { kind: 'no-such-operation' } })
  })

  it.each([
    {
      what: 'by somebody who is no administrator',
      ask: () => put({}, null, 'it-agent'),
      status: 403,
      kind: 'not-allowed',
    },
    { what: 'at another version', ask: () => put({}, 3), status: 412, kind: 'stale-version' },
    { what: 'that mean nothing', ask: () => put({ 1: 'lost' }, null), status: 422, kind: 'invalid-input' },
    {
      what: 'of no project',
      ask: () => house.act('admin', 'PUT', '/v1/projects/X/statuses', { body: { meanings: {} }, version: null }),
      status: 404,
      kind: 'no-such',
    },
    {
      what: 'to others than administrators',
      ask: () => house.send('hr-one', 'GET', path),
      status: 403,
      kind: 'not-allowed',
    },
  ])('are refused $what', async ({ ask, status, kind }) => {
    expect(await ask()).toMatchObject({ status, json: { kind } })
  })
})
