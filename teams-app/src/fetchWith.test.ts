import { describe, expect, it } from 'vitest'
import { fetchWith } from './fetchWith.ts'

/** A hub that takes one token, and notes what it was sent. */
function hubTaking(good: string) {
  const heard: { token: string | null; body: unknown; method: string | undefined; language: string | null }[] = []
  const send: typeof fetch = async (_, init) => {
    const headers = new Headers(init?.headers)
    const token = headers.get('authorization')
    heard.push({ token, body: init?.body, method: init?.method, language: headers.get('accept-language') })
    return new Response('', { status: token === `Bearer ${good}` ? 200 : 401 })
  }
  return { heard, send }
}
const tokensOf = (first: string, next: () => Promise<string>) => ({ get: async () => first, renew: next })
const post = { method: 'POST', body: '{"text":"好"}', headers: { 'accept-language': 'zh-CN' } }

describe('a fetch with tokens', () => {
  it('sends what it was given, and who is asking', async () => {
    const { heard, send } = hubTaking('a')
    const answer = await fetchWith(
      tokensOf('a', async () => 'b'),
      send,
    )('/v1/requests', post)
    expect(answer.status).toBe(200)
    expect(heard).toEqual([{ token: 'Bearer a', body: post.body, method: 'POST', language: 'zh-CN' }])
  })

  it('sends the same once more with another token when the first is refused', async () => {
    const { heard, send } = hubTaking('b')
    const answer = await fetchWith(
      tokensOf('a', async () => 'b'),
      send,
    )('/v1/requests', post)
    expect(answer.status).toBe(200)
    expect(heard.map(({ token, body }) => [token, body])).toEqual([
      ['Bearer a', post.body],
      ['Bearer b', post.body],
    ])
  })

  it.each([
    ['the second is refused as well', async () => 'c', 2],
    ['there is no other', async () => 'a', 1],
    ['none comes', () => Promise.reject(new Error('no')), 1],
  ])('gives the refusal back when %s', async (_, next, sent) => {
    const { heard, send } = hubTaking('b')
    expect((await fetchWith(tokensOf('a', next), send)('/v1/me')).status).toBe(401)
    expect(heard).toHaveLength(sent)
  })
})
