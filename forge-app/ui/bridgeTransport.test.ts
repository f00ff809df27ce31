import { isTransportFault } from '@counterpart/client'
import { describe, expect, it } from 'vitest'
import { bridgeTransport, type Invoke } from './bridgeTransport.ts'

const answer = { status: 200, headers: { etag: '"1"' }, body: '{}' }
const get = { method: 'GET', path: '/v1/me', headers: {} }

describe('a call through the bridge', () => {
  it('carries the call as it is, with the language of the reader', async () => {
    const sent: unknown[] = []
    const invoke: Invoke = async (...call) => {
      sent.push(call)
      return answer
    }
    const post = { method: 'POST', path: '/v1/requests', headers: { 'idempotency-key': 'c1' }, body: '{"title":"好"}' }
    expect(await bridgeTransport(invoke, 'zh-CN')(post)).toEqual(answer)
    expect(await bridgeTransport(invoke, 'zh-CN')(get)).toEqual(answer)
    expect(sent).toEqual([
      ['call', { ...post, headers: { 'idempotency-key': 'c1', 'accept-language': 'zh-CN' } }],
      ['call', { ...get, headers: { 'accept-language': 'zh-CN' } }],
    ])
  })

  it.each([
    ['the bridge fails', () => Promise.reject(new Error('rate limit'))],
    ['nothing comes back', async () => undefined],
    ['what comes back is of somebody else', async () => ({ errorMessages: ['no'] })],
  ])('is a fault of the way when %s', async (_, invoke: Invoke) => {
    const fault = await bridgeTransport(invoke, 'en')(get).catch((caught: unknown) => caught)
    expect(isTransportFault(fault)).toBe(true)
  })

  it('is none when the caller gave it up', async () => {
    const given = new AbortController()
    const invoke: Invoke = async () => {
      given.abort()
      return answer
    }
    await expect(bridgeTransport(invoke, 'en')(get, given.signal)).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
  })

  it('takes no file', async () => {
    const file = { ...get, method: 'POST', body: new ArrayBuffer(1) }
    const fault = await bridgeTransport(async () => answer, 'en')(file).catch((caught: unknown) => caught)
    expect(isTransportFault(fault)).toBe(true)
  })
})
