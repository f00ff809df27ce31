import type { ImportView } from '@counterpart/contract'
import { instant, ok, refuse } from '@counterpart/core'
import type { Change } from '@counterpart/usecases'
import { describe, expect, it } from 'vitest'
import type { ImportDesk } from './options.ts'
import { openHouse } from './testing/openHouse.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

describe('every answer', () => {
  it.each([
    { of: 'a question', ask: ['hr-one', 'GET', '/v1/me'] },
    { of: 'a refusal', ask: ['hr-one', 'GET', '/v1/requests/none'] },
    { of: 'nobody', ask: [null, 'GET', '/v1/me'] },
    { of: 'no operation', ask: ['hr-one', 'GET', '/'] },
    { of: 'a preflight', ask: [null, 'OPTIONS', '/v1/me'] },
    { of: 'the document', ask: [null, 'GET', '/openapi.json'] },
  ] as const)('carries the fixed headers and an id: $of', async ({ ask: [person, method, path] }) => {
    const house = await openHouse()
    const { headers } = await house.send(person, method, path)
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(uuid),
    })
  })

  it.each([
    { claimed: 'trace-1234', kept: true },
    { claimed: 'a'.repeat(64), kept: true },
    { claimed: 'a'.repeat(65), kept: false },
    { claimed: '{"level":"error"}', kept: false },
    { claimed: '', kept: false },
  ])('keeps the id of the caller where it is one: $claimed', async ({ claimed, kept }) => {
    const house = await openHouse()
    const { headers } = await house.send('hr-one', 'GET', '/v1/me', { headers: { 'x-request-id': claimed } })
    expect(headers['x-request-id'] === claimed).toBe(kept)
    expect(house.facts[0]?.requestId).toBe(headers['x-request-id'])
  })

  it('is told to the log, and what was said is not', async () => {
    const house = await openHouse()
    await house.raise({ title: 'My secret' })
    await house.send('hr-one', 'GET', '/v1/requests/none')
    await house.send(null, 'GET', '/v1/requests?text=secret')
    await house.send('hr-one', 'GET', '/secret')
    expect(house.facts.map(({ ms: _, requestId: __, ...rest }) => rest)).toEqual([
      { operation: 'raiseRequest', method: 'POST', status: 201, tenant: 't1' },
      { operation: 'getRequest', method: 'GET', status: 404, tenant: 't1' },
      { operation: 'listRequests', method: 'GET', status: 401, tenant: null },
      { operation: null, method: 'GET', status: 404, tenant: null },
    ])
    expect(JSON.stringify(house.facts)).not.toContain('secret')
    expect(house.facts.every(({ ms }) => ms > 0 && ms < 60_000)).toBe(true)
  })
})

describe('methods that ask about others', () => {
  it('HEAD answers like GET, without the body', async () => {
    const house = await openHouse()
    const { id } = (await house.raise()).json
    const head = await house.send('hr-one', 'HEAD', `/v1/requests/${id}`)
    expect(head).toMatchObject({ status: 200, text: '', headers: { etag: '"1"', 'content-type': 'application/json' } })
    expect(await house.send('hr-one', 'HEAD', '/v1/requests/none')).toMatchObject({ status: 404, text: '' })
  })

  it('HEAD opens no stream', async () => {
    const house = await openHouse({ live: { subscribe: () => expect.unreachable() } })
    expect(await house.send('hr-one', 'HEAD', '/v1/live')).toMatchObject({ status: 204, text: '' })
  })

  it('OPTIONS says which there are', async () => {
    const house = await openHouse()
    const { status, headers } = await house.send(null, 'OPTIONS', '/v1/services/s1')
    expect({ status, allow: headers['allow'] }).toEqual({ status: 204, allow: 'PUT, OPTIONS' })
  })
})

describe('pages of other origins', () => {
  const origins = new Set(['https://tab.example', 'https://contoso.sharepoint.com'])
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'if-match' }

  it('may call when they are known', async () => {
    const house = await openHouse({ origins })
    const headers = { ...preflight, origin: 'https://tab.example' }
    const asked = await house.send(null, 'OPTIONS', '/v1/requests', { headers })
    expect(asked).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://tab.example',
        'access-control-allow-methods': 'POST, GET, HEAD, OPTIONS',
        'access-control-max-age': '600',
      },
    })
    const accepted = asked.headers['access-control-allow-headers']?.split(', ')
    for (const header of ['authorization', 'content-type', 'if-match', 'if-none-match', 'idempotency-key'])
      expect(accepted).toContain(header)
    const answer = await house.send('hr-one', 'GET', '/v1/requests/none', {
      headers: { origin: 'https://tab.example' },
    })
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'https://tab.example',
      'access-control-expose-headers': expect.stringContaining('etag'),
      vary: expect.stringContaining('origin'),
    })
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it.each(['https://evil.example', 'https://tab.example.evil.example', 'http://tab.example', 'null', ''])(
    'may not read an answer when they are not: %j',
    async (origin) => {
      const house = await openHouse({ origins })
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await house.send('hr-one', method, '/v1/me', { headers: { ...preflight, origin } })
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      }
    },
  )

  it('may not call at all where none are named', async () => {
    const house = await openHouse()
    const { headers } = await house.send('hr-one', 'GET', '/v1/me', { headers: { origin: 'https://tab.example' } })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('faults', () => {
  it('say nothing of themselves to the outside, and everything to the log', async () => {
    const house = await openHouse()
    const fault = new Error('relation "request" does not exist; password=hunter2')
    Object.assign(house.ports.requests, { load: () => Promise.reject(fault) })
    const heard = await house.send('hr-one', 'GET', '/v1/requests/r1', { headers: { 'accept-language': 'zh' } })
    expect(heard.status).toBe(500)
    expect(heard.json).toEqual({
      type: 'urn:counterpart:problem:fault',
      title: 'zh-CN: fault',
      status: 500,
      kind: 'fault',
      refusal: { kind: 'fault' },
    })
    expect(heard.headers).toMatchObject({ 'content-type': 'application/problem+json' })
    expect(house.faults).toEqual([fault])
    expect(house.facts).toMatchObject([{ operation: 'getRequest', status: 500, tenant: 't1' }])
  })

  it('are told even when what was thrown is no error', async () => {
    const house = await openHouse({ identify: () => Promise.reject('nothing') })
    expect(await house.send('hr-one', 'GET', '/v1/me')).toMatchObject({ status: 500, json: { kind: 'fault' } })
    expect(house.faults).toEqual(['nothing'])
  })

  it('of those who know who is asking are passing: 503, not 401', async () => {
    const house = await openHouse({
      identify: () => Promise.reject(Object.assign(new Error('no keys'), { kind: 'unavailable' })),
    })
    const heard = await house.send('hr-one', 'GET', '/v1/me')
    expect(heard).toMatchObject({ status: 503, json: { kind: 'unavailable' }, headers: { 'retry-after': '5' } })
  })
})

describe('a person who asks too often', () => {
  it('is told when to come again, and others are not held up', async () => {
    const house = await openHouse({ limits: { perMinute: 3 } })
    const ask = async (person: string) => (await house.send(person, 'GET', '/v1/me')).status
    expect([await ask('hr-one'), await ask('hr-one'), await ask('hr-one')]).toEqual([200, 200, 200])
    const fourth = await house.send('hr-one', 'GET', '/v1/me')
    expect(fourth).toMatchObject({ status: 429, json: { kind: 'too-many-requests' } })
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(fourth.headers['retry-after'])).toBeLessThanOrEqual(20)
    expect(fourth.json.refusal.retryAfterSeconds).toBe(Number(fourth.headers['retry-after']))
    expect(await ask('hr-two')).toBe(200)
  })
})

describe('the document of the api', () => {
  it('is there for everyone', async () => {
    const house = await openHouse()
    const { status, json } = await house.send(null, 'GET', '/openapi.json')
    expect(status).toBe(200)
    expect(json).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.1' } })
    expect(json.paths['/v1/requests/{id}'].get.operationId).toBe('getRequest')
  })
})

describe('an import', () => {
  const view: ImportView = {
    id: 'i1',
    state: 'running',
    fileName: 'log.csv',
    startedAt: instant(0),
    endedAt: null,
    read: 0,
    size: 3,
    rows: 0,
    added: 0,
    unchanged: 0,
    rejected: 0,
    rejections: [],
    fault: null,
  }
  const started: unknown[] = []
  const imports: ImportDesk = {
    async start(who, file, fileName) {
      started.push([who.actor.person, file && [...file], fileName])
      return ok(view)
    },
    list: async () => ok([view]),
    get: async (_, id) => (id === 'i1' ? ok(view) : refuse({ kind: 'no-such', what: 'import', id })),
  }

  it('takes the bytes of a file as they are', async () => {
    const house = await openHouse({ imports })
    const heard = await house.send('admin', 'POST', '/v1/imports?fileName=%E6%97%A5%E5%BF%97.csv.gz', {
      raw: Uint8Array.of(0x1f, 0x8b, 0xff),
      headers: { 'content-type': 'application/gzip' },
    })
    expect(heard).toMatchObject({ status: 202, json: view })
    expect(started.pop()).toEqual(['admin', [0x1f, 0x8b, 0xff], '日志.csv.gz'])
  })

  it('takes nothing for the log of the product', async () => {
    const house = await openHouse({ imports })
    expect(await house.send('admin', 'POST', '/v1/imports')).toMatchObject({ status: 202 })
    expect(started.pop()).toEqual(['admin', null, null])
  })

  it('can be looked at', async () => {
    const house = await openHouse({ imports })
    expect((await house.send('admin', 'GET', '/v1/imports')).json).toEqual({ items: [view] })
    expect((await house.send('admin', 'GET', '/v1/imports/i1')).json).toEqual(view)
    expect(await house.send('admin', 'GET', '/v1/imports/i2')).toMatchObject({ status: 404, json: { kind: 'no-such' } })
  })
})

describe('live updates', () => {
  it('come as a stream of events to who may see them, and to nobody unknown', async () => {
    const listeners: ((change: Change) => void)[] = []
    const live = { subscribe: (listener: (change: Change) => void) => (listeners.push(listener), () => {}) }
    const house = await openHouse({ live })
    expect(await house.send(null, 'GET', '/v1/live')).toMatchObject({ status: 401 })
    const response = await house.api.fetch(new Request('http://api/v1/live', { headers: { authorization: 'hr-one' } }))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    await house.raise()
    await house.raise({}, 'fin-one')
    for (const change of house.ports.announced) listeners[0]?.(change)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const read = async () => new TextDecoder().decode((await reader.read()).value)
    expect([await read(), await read()]).toEqual([':\n\n', 'data: {"id":"c-1","version":1}\n\n'])
    await reader.cancel()
  })
})
