// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host } from './host/host.ts'
import { mount } from './mount.tsx'
import type { Mounted } from './mountScreens.tsx'
import { FakeServer } from './testing/fakeServer.ts'
import { aServer, hostOver } from './testing/show.tsx'

const mounts: Mounted[] = []
afterEach(() => {
  act(() => {
    for (const mounted of mounts.splice(0)) mounted.unmount()
  })
  document.body.replaceChildren()
})

function place(host: Host) {
  const element = document.body.appendChild(document.createElement('div'))
  let mounted: Mounted | undefined
  act(() => {
    mounted = mount(element, host)
  })
  mounts.push(mounted as Mounted)
  return { element, mounted: mounted as Mounted, inside: within(element) }
}

describe('a mount', () => {
  it('shares no id with another on the same page, and outlives it', async () => {
    const server = aServer('lin')
    const hosts = ['left', 'right'].map((instance) => ({ ...hostOver(server, { at: 'board' }).host, instance }))
    const [left, right] = hosts.map(place)
    await left?.inside.findByText('打印机卡纸')
    await right?.inside.findByText('打印机卡纸')
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
    act(() => left?.mounted.unmount())
    mounts.shift()
    expect(left?.element.childElementCount).toBe(0)
    expect(right?.inside.getByText('打印机卡纸')).toBeTruthy()
  })

  it('takes another language and colour mode without losing its place', async () => {
    const { host } = hostOver(aServer('lin'), { at: 'board' })
    const { element, mounted, inside } = place(host)
    await inside.findByText('打印机卡纸')
    act(() => mounted.update({ ...host, language: 'zh-CN', colorMode: 'dark' }))
    await inside.findByRole('heading', { level: 1, name: '服务请求' })
    expect(element.querySelector('.k-root')?.getAttribute('data-mode')).toBe('dark')
    expect(inside.getByText('打印机卡纸')).toBeTruthy()
  })

  it('shows nothing of one person to the next', async () => {
    const server = aServer('sam')
    const { host } = hostOver(server, { at: 'board', scope: 'mine' })
    const { mounted, inside } = place(host)
    await inside.findByText('打印机卡纸')
    server.me = 'olga' as never
    act(() => mounted.update({ ...host, me: server.answer('getMe', {}) as Host['me'] }))
    await inside.findByText('You have asked for nothing yet')
    expect(inside.queryByText('打印机卡纸')).toBeNull()
  })

  it('catches what breaks in a screen, and tries again', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { host, nav } = hostOver(new FakeServer('sam'), { at: 'raise' })
    let isBroken = true
    const { inside } = place({
      ...host,
      now: () => {
        if (isBroken) throw new Error('the clock is broken')
        return host.now()
      },
    })
    expect(await inside.findByText('This page could not be shown')).toBeTruthy()
    isBroken = false
    act(() => inside.getByRole('button', { name: 'Try again' }).click())
    expect(await inside.findByText('New laptop')).toBeTruthy()
    expect(nav.current()).toEqual({ at: 'raise' })
    error.mockRestore()
  })

  it('says when the reader is offline, and what that means', async () => {
    const { host } = hostOver(aServer('lin'), { at: 'board' })
    const { inside } = place(host)
    await inside.findByText('打印机卡纸')
    act(() => void window.dispatchEvent(new Event('offline')))
    expect(await inside.findByText('You are offline')).toBeTruthy()
    act(() => void window.dispatchEvent(new Event('online')))
    await waitFor(() => expect(screen.queryByText('You are offline')).toBeNull())
  })
})
