import { app } from '@microsoft/teams-js'
import { describe, expect, it } from 'vitest'
import { colorModeOf, guessedSurroundings, startOf, surroundingsOf } from './surroundings.ts'
import { tabs } from './tabs.ts'

const context = (more: { locale?: string; theme?: string; id?: string; subPageId?: string } = {}) => {
  const { locale = 'en-us', theme = 'default', id = 'my-requests', subPageId } = more
  return { app: { locale, theme }, page: { id, subPageId, frameContext: 'content' } } as unknown as app.Context
}

describe('what Teams tells', () => {
  it.each([
    ['default', 'light'],
    ['dark', 'dark'],
    ['glass', 'dark'],
    ['contrast', 'contrast'],
    ['sepia', 'light'],
  ])('makes of the theme %s the mode %s', (theme, mode) => {
    expect(colorModeOf(theme)).toBe(mode)
  })

  it.each([
    ['zh-cn', 'zh-CN'],
    ['zh-tw', 'zh-CN'],
    ['en-gb', 'en'],
    ['fr-fr', 'en'],
  ])('makes of the language %s %s', (locale, language) => {
    expect(surroundingsOf(context({ locale })).language).toBe(language)
  })

  it('says where the reader begins', () => {
    expect(tabs.map(({ id }) => startOf(surroundingsOf(context({ id }))))).toEqual(tabs.map(({ home }) => home))
    expect(startOf(surroundingsOf(context({ subPageId: '/requests/r7' })))).toBe('/requests/r7')
    expect(startOf(surroundingsOf(context({ id: 'a tab of an older version' })))).toBe('/')
  })

  it.each([
    ['?theme=dark&locale=zh-cn', false, { language: 'zh-CN', colorMode: 'dark' }],
    ['?theme=default&locale=en-us', true, { language: 'en', colorMode: 'light' }],
    // A program that fills nothing in.
    ['?theme={app.theme}&locale={app.locale}', true, { language: 'zh-CN', colorMode: 'dark' }],
    ['', false, { language: 'zh-CN', colorMode: 'light' }],
  ])('is guessed from %j before', (search, prefersDark, guess) => {
    const window = {
      location: { search },
      navigator: { language: 'zh-CN' },
      matchMedia: () => ({ matches: prefersDark }),
    } as unknown as Window
    expect(guessedSurroundings(window)).toEqual(guess)
  })
})
