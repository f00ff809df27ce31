import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
  ['zha', 'en'],
  ['', 'en'],
])('a host that says "%s" is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})
