import { describe, expect, it } from 'vitest'
import { keepTokens } from './tokens.ts'

const minute = 60_000
const now = 1_800_000_000_000
const part = (value: object) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const tokenUntil = (ms: number, name = '对口?>') => `h.${part({ exp: ms / 1000, name })}.s`

function giving(...tokens: readonly string[]) {
  const left = [...tokens]
  const asked = { times: 0 }
  const time = { now }
  const kept = keepTokens(
    async () => {
      asked.times++
      const token = left.shift()
      if (token === undefined) throw new Error('CancelledByUser')
      return token
    },
    () => time.now,
  )
  return { ...kept, asked, time }
}

describe('tokens', () => {
  it('are asked for once until they are about to run out', async () => {
    const [first, second] = [tokenUntil(now + 60 * minute), tokenUntil(now + 120 * minute)]
    const tokens = giving(first, second)
    expect(await tokens.get()).toBe(first)
    tokens.time.now = now + 54 * minute
    expect(await tokens.get()).toBe(first)
    tokens.time.now = now + 55 * minute
    expect(await tokens.get()).toBe(second)
    expect(tokens.asked.times).toBe(2)
  })

  it('are asked for once by all who want one at the same time', async () => {
    const tokens = giving(tokenUntil(now + 60 * minute))
    expect(new Set(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).size).toBe(1)
    expect(tokens.asked.times).toBe(1)
  })

  it('are renewed once, however many were refused', async () => {
    const [first, second] = [tokenUntil(now + 60 * minute), tokenUntil(now + 61 * minute)]
    const tokens = giving(first, second)
    await tokens.get()
    expect(await Promise.all([tokens.renew(first), tokens.renew(first)])).toEqual([second, second])
    expect(await tokens.renew(first)).toBe(second)
    expect(tokens.asked.times).toBe(2)
  })

  it.each(['no-token', 'a.b.c', `h.${part({})}.s`, `h.${part({ exp: 'soon' })}.s`])(
    'that do not tell their end are asked for each time: %s',
    async (token) => {
      const tokens = giving(token, token)
      await tokens.get()
      await tokens.get()
      expect(tokens.asked.times).toBe(2)
    },
  )

  it('that do not come are asked for again the next time', async () => {
    const tokens = giving()
    await expect(tokens.get()).rejects.toThrow('CancelledByUser')
    await expect(tokens.get()).rejects.toThrow('CancelledByUser')
    expect(tokens.asked.times).toBe(2)
  })
})
