import { expect, it, vi } from 'vitest'
import { headed, inJira, openJiraHouse } from './jiraHouse.ts'
import type { PageCall } from './jiraOrigins.ts'

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const refusal = { kind: 'tenant-not-connected', platform: 'atlassian', house: 'site' }
const problem = (title: string, detail: string, status = 403) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'urn:x', status, title, detail, kind: refusal.kind, refusal }),
})
const says = {
  en: ['Your organisation is not connected', 'Enter the code that you were given.', 'That code is not valid'],
  'zh-CN': ['您的组织尚未连接', '请输入您收到的连接码。', '连接码无效'],
} as const

inJira('the page of a site that nobody has connected', () => {
  const house = openJiraHouse()

  /** As the hub answers until the right code was entered; then the product as it is. */
  const notYet = (language: 'en' | 'zh-CN') => {
    let isConnected = false
    const entered: string[] = []
    const [title, detail, wrong] = says[language]
    const invoke = async ({ payload }: PageCall, really: () => Promise<unknown>) => {
      const call = payload.payload as { readonly method: string; readonly path: string; readonly body?: string }
      if (isConnected) return really()
      if (call.method !== 'POST' || call.path !== '/v1/connections') return problem(title, detail)
      const { code } = JSON.parse(call.body ?? '') as { readonly code: string }
      entered.push(code)
      if (code !== '7KQ2-M4XP-9RTZ') return problem(wrong, '', 422)
      isConnected = true
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }
    }
    return { invoke, entered }
  }

  it.each(['en', 'zh-CN'] as const)('is connected by an administrator with a code, in %s', async (language) => {
    const { invoke, entered } = notYet(language)
    const keeper = await house.visit({ person: 'keeper', language, invoke })
    await keeper.admin()
    const frame = await keeper.frame()
    await frame.getByText(says[language][0]).waitFor()
    const box = frame.getByRole('textbox')
    await box.fill('AAAA-AAAA-AAAA')
    await box.press('Enter')
    await frame.getByText(says[language][2]).waitFor()
    await box.fill('7KQ2-M4XP-9RTZ')
    await box.press('Enter')
    await headed(frame, language === 'en' ? 'Administration' : '管理')
    expect(entered).toEqual(['AAAA-AAAA-AAAA', '7KQ2-M4XP-9RTZ'])
  })

  it('tells everybody else who can do that, and asks them for nothing', async () => {
    const ada = await house.visit({ person: 'ada', invoke: notYet('en').invoke })
    await ada.queue()
    const frame = await ada.frame()
    await frame.getByText(/A Jira administrator enters it in the Jira settings/).waitFor()
    expect(await frame.getByRole('textbox').count()).toBe(0)
  })
})
