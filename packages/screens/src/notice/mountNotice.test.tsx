// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountNotice } from './mountNotice.tsx'
import type { Notice } from './NoticePage.tsx'

const around = { instance: 'test', language: 'en', timeZone: 'Asia/Shanghai', colorMode: 'dark' } as const
let leave = () => {}
afterEach(() => {
  act(() => leave())
  document.body.replaceChildren()
})

function show(notice: Partial<Notice>) {
  const element = document.body.appendChild(document.createElement('div'))
  act(() => {
    leave = mountNotice(element, { ...around, ...notice })
  })
  return element
}

describe('a notice of a shell', () => {
  it('holds the place while the product is on its way', async () => {
    const element = show({})
    expect(await screen.findByRole('heading', { level: 1, name: 'Counterpart' })).toBeTruthy()
    expect(within(element).queryByRole('button')).toBeNull()
    expect(element.querySelector('.k-root')?.getAttribute('data-mode')).toBe('dark')
  })

  it('says what is in the way, in the language of the reader, and what to do about it', async () => {
    const onPress = vi.fn<() => void>()
    show({
      language: 'zh-CN',
      says: ({ t }) => ({
        icon: 'error',
        title: t('trouble.unreachable'),
        detail: t('trouble.unreachable.detail'),
        act: { label: t('act.retry'), onPress },
      }),
    })
    expect(await screen.findByText('无法连接服务器')).toBeTruthy()
    act(() => screen.getByRole('button', { name: '重试' }).click())
    expect(onPress).toHaveBeenCalledOnce()
  })

  it('speaks with the parts of the words that it needs', async () => {
    const parts = ['figures'] as const
    show({ parts, says: ({ t }) => ({ icon: 'info', title: t('overview.title'), detail: '' }) })
    expect(await screen.findByText('Overview')).toBeTruthy()
  })

  it('leaves nothing behind', async () => {
    const element = show({})
    await screen.findByRole('heading', { level: 1 })
    act(() => leave())
    leave = () => {}
    expect(element.childElementCount).toBe(0)
  })
})
