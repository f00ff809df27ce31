import type { Say } from '@counterpart/api'
import { type Refusal, statusOf } from '@counterpart/contract'
import { problemTexts } from '@counterpart/words'
import { describe, expect, it } from 'vitest'

const say: Say = await problemTexts()
const kinds = Object.keys(statusOf) as Refusal['kind'][]
const issue = { path: 'body.title', reason: 'too-long', limit: 200 } as const

describe('what a problem says to people', () => {
  it.each(kinds)('has a title and a detail for %s in both languages', (kind) => {
    // What a refusal carries beside its kind is not what its texts are looked up by.
    const refusal = { kind, issues: [issue] } as unknown as Refusal
    const [english, chinese] = [say(refusal, 'en'), say(refusal, 'zh-CN')]
    for (const text of [english.title, english.detail, ...english.messages]) expect(text).toMatch(/^[A-Z][ -~’–—]+$/)
    for (const text of [chinese.title, chinese.detail, ...chinese.messages]) expect(text).toMatch(/[\u4e00-\u9fff]/)
  })

  it('has a title of its own for every kind', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const titles = kinds.map((kind) => say({ kind, issues: [] } as unknown as Refusal, language).title)
      expect(new Set(titles).size).toBe(kinds.length)
    }
    expect(kinds.length).toBeGreaterThan(25)
  })

  it('says one thing for each issue, in their order', () => {
    const required = { path: 'body.service', reason: 'required' } as const
    const { messages } = say({ kind: 'invalid-input', issues: [issue, required] }, 'en')
    expect(messages).toHaveLength(2)
    expect(messages[0]).toContain('200')
    expect(messages[1]).not.toBe(messages[0])
  })

  it('has no messages where there are no issues', () => {
    expect(say({ kind: 'unauthenticated' }, 'zh-CN').messages).toEqual([])
  })
})
