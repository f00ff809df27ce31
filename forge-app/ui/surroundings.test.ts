import { parseRoute } from '@counterpart/screens'
import { describe, expect, it } from 'vitest'
import { modules } from '../src/modules.ts'
import { surroundingsOf } from './surroundings.ts'

const context = { locale: 'en_US', timezone: 'Asia/Shanghai', moduleKey: modules.queue as string }

describe('what Jira tells', () => {
  it.each([
    ['en_US', 'en'],
    ['zh_CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['de_DE', 'en'],
  ])('makes of the language %s %s', (locale, language) => {
    expect(surroundingsOf({ ...context, locale }).language).toBe(language)
  })

  it.each([
    [{ colorMode: 'dark' }, 'dark'],
    [{ colorMode: 'light' }, 'light'],
    [{ colorMode: 'auto' }, 'light'],
    [null, 'light'],
    [undefined, 'light'],
  ])('makes of the theme %j the mode %s', (theme, mode) => {
    expect(surroundingsOf({ ...context, theme }).colorMode).toBe(mode)
  })

  it('says where the reader begins, in every module and in one of a later version', () => {
    const extension = { issue: { id: '10001' } }
    for (const moduleKey of [...Object.values(modules), 'later'])
      expect(parseRoute(surroundingsOf({ ...context, moduleKey, extension }).start).at).not.toBe('nowhere')
    const panel = surroundingsOf({ ...context, moduleKey: modules.panel, extension })
    expect(parseRoute(panel.start)).toEqual({ at: 'issue', issue: '10001' })
    expect(surroundingsOf({ ...context, moduleKey: modules.admin }).start).toMatch(/^\/admin\//)
    expect(surroundingsOf(context)).toMatchObject({ start: '/board/queue', timeZone: 'Asia/Shanghai' })
  })

  it('says where links lead: from the panel to the page of its project', () => {
    const extension = { issue: { id: '10001' }, project: { key: 'HELP' } }
    const panel = surroundingsOf({ ...context, moduleKey: modules.panel, extension })
    expect(panel).toMatchObject({ place: 'panel', links: { moduleKey: 'queue', projectKey: 'HELP' } })
    const admin = surroundingsOf({ ...context, moduleKey: modules.admin })
    expect(admin).toMatchObject({ place: 'page', links: { moduleKey: 'admin' } })
  })
})
