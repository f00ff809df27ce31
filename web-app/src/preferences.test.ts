// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keep, keepPreferences, kept, readPreferences } from './preferences.ts'
import { keepSession, keptSession } from './session.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('preferences', () => {
  it('are kept', () => {
    keepPreferences({ language: 'zh-CN', theme: 'dark' })
    expect(readPreferences()).toEqual({ language: 'zh-CN', theme: 'dark' })
  })

  it.each([
    { browser: 'zh-Hant-TW', language: 'zh-CN' },
    { browser: 'de-CH', language: 'en' },
  ])('begin with the language of the browser: $browser is $language', ({ browser, language }) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(browser)
    expect(readPreferences()).toEqual({ language, theme: 'system' })
  })

  it('that nobody offers are as if there were none', () => {
    keep('counterpart.language', 'tlh')
    keep('counterpart.theme', 'sepia')
    expect(readPreferences()).toEqual({ language: 'en', theme: 'system' })
  })

  it('are forgotten in silence where the browser keeps nothing', () => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
    keepPreferences({ language: 'zh-CN', theme: 'dark' })
    expect(kept('counterpart.theme')).toBeNull()
    expect(readPreferences().theme).toBe('system')
  })
})

describe('a kept session', () => {
  const now = 1_000_000
  it.each([
    { given: 'one that holds', text: '{"token":"t","expiresAt":1000001}', session: { token: 't', expiresAt: now + 1 } },
    { given: 'one that ran out', text: '{"token":"t","expiresAt":1000000}', session: null },
    { given: 'something else', text: '{"token":7}', session: null },
    { given: 'no JSON', text: 'token', session: null },
    { given: 'nothing', text: 'null', session: null },
  ])('$given', ({ text, session }) => {
    keep('counterpart.session', text)
    expect(keptSession(now)).toEqual(session)
  })

  it('is gone after signing out', () => {
    keepSession({ token: 't', expiresAt: now + 1 })
    keepSession(null)
    expect(keptSession(now)).toBeNull()
  })
})
