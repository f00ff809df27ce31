import { describe, expect, it } from 'vitest'
import { fetchTransport } from './fetchTransport.ts'
import { isAborted, isTransportFault } from './transport.ts'

const call = { method: 'POST', path: '/v1/requests', headers: { 'idempotency-key': 'c1' }, body: '{}' }

describe('the transport over fetch', () => {
  it('adds who asks and in which language, and gives back plain data', async () => {
    const seen: Request[] = []
    const transport = fetchTransport({
      base: 'https://hub.example',
      token: async () => 'abc',
      language: 'zh-CN',
      fetch: async (input, init) => {
        seen.push(new Request(input, init))
        return new Response('{"a":1}', { status: 201, headers: { ETag: '"1"' } })
      },
    })
    const answer = await transport(call)
    expect(structuredClone(answer)).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: '{"a":1}' })
    const [request] = seen
    expect(request?.url).toBe('https://hub.example/v1/requests')
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      authorization: 'Bearer abc',
      'accept-language': 'zh-CN',
      'idempotency-key': 'c1',
    })
    expect(await request?.text()).toBe('{}')
  })

  it('asks for the token again at each call', async () => {
    const sent: (string | null)[] = []
    let n = 0
    const transport = fetchTransport({
      base: 'https://hub.example',
      token: () => (n++ ? `token ${n}` : null),
      fetch: async (_, init) => {
        sent.push(new Headers(init?.headers).get('authorization'))
        return new Response('')
      },
    })
    await transport(call)
    await transport(call)
    expect(sent).toEqual([null, 'Bearer token 2'])
  })

  it('tells a lost connection as a fault that keeps its cause', async () => {
    const cause = new TypeError('fetch failed')
    const transport = fetchTransport({ base: 'https://hub.example', fetch: () => Promise.reject(cause) })
    const fault = await transport(call).catch((caught: unknown) => caught)
    expect(isTransportFault(fault)).toBe(true)
    expect(fault).toMatchObject({ status: null, cause })
  })

  it('lets a call be given up, which is no fault', async () => {
    const giveUp = new AbortController()
    const transport = fetchTransport({
      base: 'https://hub.example',
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    })
    const answer = transport(call, giveUp.signal).catch((caught: unknown) => caught)
    // After the token was asked for, so that the call is on its way.
    await Promise.resolve()
    giveUp.abort()
    expect(isAborted(await answer)).toBe(true)
    expect(isTransportFault(await answer)).toBe(false)
  })
})
