import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  { header: null, language: 'en' },
  { header: '', language: 'en' },
  { header: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh-CN' },
  { header: 'zh-TW', language: 'zh-CN' },
  { header: 'ZH', language: 'zh-CN' },
  { header: 'en-GB,zh;q=0.5', language: 'en' },
  { header: 'de, fr;q=0.9, zh;q=0.2', language: 'zh-CN' },
  { header: 'en;q=0.1, zh;q=0.2', language: 'zh-CN' },
  { header: 'zh;q=0, en', language: 'en' },
  { header: 'zh;q=0', language: 'en' },
  { header: 'zhx', language: 'en' },
  { header: '*', language: 'en' },
  { header: ';;,;q=,zh;q=often', language: 'en' },
])('a reader who says $header reads $language', ({ header, language }) => {
  expect(languageOf(header)).toBe(language)
})
