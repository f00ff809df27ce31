import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { languages, wordsFor } from './index.ts'
import { partOf, parts } from './parts.ts'

afterEach(() => {
  vi.doUnmock('./generated/zh-CN.figures.ts')
  vi.resetModules()
})

const thrownBy = (act: () => unknown): unknown => {
  try {
    act()
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

describe('a part of the words', () => {
  it.each(languages)(
    'in %s has the keys that begin with its words, and all parts together have all keys',
    async (language) => {
      const all: string[] = []
      for (const part of parts) {
        const { messages } = await import(`./generated/${language}.${part}.ts`)
        const keys = Object.keys(messages)
        expect(keys.filter((key) => partOf(key) !== part)).toEqual([])
        expect(keys).not.toEqual([])
        all.push(...keys)
      }
      const written = JSON.parse(await readFile(new URL(`../messages/${language}.json`, import.meta.url), 'utf8'))
      expect(all.toSorted()).toEqual(Object.keys(written).toSorted())
    },
  )

  it('is waited for where it is said, and is there afterwards', async () => {
    const { book } = await fresh()
    const words = await book.wordsFor('en', {}, ['first'])
    expect(words.t('act.cancel')).toBe('Cancel')
    const waiting = thrownBy(() => words.t('admin.title'))
    expect(waiting).toBeInstanceOf(Promise)
    await waiting
    expect(words.t('admin.title')).toBe('Administration')
  })

  it('can be brought before it is said', async () => {
    const { book } = await fresh()
    const words = await book.wordsFor('zh-CN', {}, ['first'])
    await words.fetch('settings')
    expect(words.t('admin.title')).toBe('管理')
  })

  it('that does not arrive is told of once, and then tried again', async () => {
    const { book } = await fresh()
    vi.doMock('./generated/zh-CN.figures.ts', () => {
      throw new Error('offline')
    })
    const words = await book.wordsFor('zh-CN', {}, ['first'])
    await thrownBy(() => words.t('overview.title'))
    expect(thrownBy(() => words.t('overview.title'))).toBeInstanceOf(Error)
    vi.doUnmock('./generated/zh-CN.figures.ts')
    expect(thrownBy(() => words.t('overview.title'))).toBeInstanceOf(Promise)
  })

  it('is all there for whoever does not ask for parts', async () => {
    const words = await wordsFor('en')
    expect([words.t('admin.title'), words.t('overview.title')]).toEqual(['Administration', 'Overview'])
  })
})

/** The texts as in a page that was just opened. */
async function fresh() {
  vi.resetModules()
  return { book: await import('./index.ts') }
}
