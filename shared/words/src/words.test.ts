import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Key, languages, wordsFor } from './index.ts'

describe('words', () => {
  it.each([
    { language: 'en', name: 'Counterpart', limit: 'At most 1,000 characters', one: 'At most 1 character' },
    { language: 'zh-CN', name: '对口', limit: '最多 1,000 个字符', one: '最多 1 个字符' },
  ] as const)('speak $language', async ({ language, name, limit, one }) => {
    const { t } = await wordsFor(language)
    expect(t('product.name')).toBe(name)
    expect(t('issue.too-long.limit', { limit: 1000 })).toBe(limit)
    expect(t('issue.too-long.limit', { limit: 1 })).toBe(one)
  })

  it('carry the formatters of the same reader', async () => {
    const words = await wordsFor('zh-CN', { timeZone: 'Asia/Shanghai' })
    expect(words.language).toBe('zh-CN')
    expect(words.date(Date.UTC(2026, 10, 20, 17))).toBe('2026年11月21日')
  })

  it('of two readers do not mix', async () => {
    const [english, chinese] = await Promise.all(languages.map((language) => wordsFor(language)))
    expect([english?.t('request.state.new'), chinese?.t('request.state.new')]).toEqual(['New', '新建'])
  })

  it('show the name of a key that only a newer server knows', async () => {
    const { t } = await wordsFor('en')
    expect(t('request.state.frozen' as Key as 'product.name')).toBe('request.state.frozen')
  })

  it('refuse a time zone that does not exist', async () => {
    await expect(wordsFor('en', { timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError)
  })

  it('do not compile with an unknown key or a missing, mistyped or needless parameter', async () => {
    const { t } = await wordsFor('en')
    // Never run: each line is proved by the type check, which fails where the error it expects is not there.
    const wrong = () => {
      // @ts-expect-error no such key
      t('request.state.unheard')
      // @ts-expect-error a parameter is missing
      t('issue.too-long.limit')
      // @ts-expect-error a parameter is mistyped
      t('issue.too-long.limit', { limit: '5' })
      // @ts-expect-error a parameter has another name
      t('issue.too-long.limit', { limits: 5 })
      // @ts-expect-error nothing to put it in
      t('product.name', { name: 'x' })
      // @ts-expect-error one of the two keys needs the limit
      t('product.name' as 'product.name' | 'issue.too-long.limit')
    }
    expectTypeOf(wrong).returns.toBeVoid()
    const state = 'new' as 'new' | 'delivered'
    expect(t(`request.state.${state}`)).toBe('New')
    expect(t('issue.too-many.limit' as 'issue.too-many.limit' | 'issue.too-few.limit', { limit: 2 })).toBe('At most 2')
  })
})
