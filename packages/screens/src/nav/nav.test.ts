// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hashNav } from './nav.ts'
import type { Route } from './route.ts'

beforeEach(() => {
  window.location.hash = ''
})

describe('navigation in the hash', () => {
  it('reads what it wrote, tells everyone, and gives the same route for the same address', () => {
    const nav = hashNav(window)
    const heard = vi.fn<() => void>()
    const stop = nav.listen(heard)
    nav.push({ at: 'board', scope: 'queue', text: '打印机' })
    expect(nav.current()).toEqual({ at: 'board', scope: 'queue', text: '打印机' })
    expect(nav.current()).toBe(nav.current())
    nav.replace({ at: 'alerts' })
    expect(nav.current()).toEqual({ at: 'alerts' })
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    nav.push({ at: 'board' })
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('follows an address that the reader typed', () => {
    const nav = hashNav(window)
    const heard: Route[] = []
    const stop = nav.listen(() => heard.push(nav.current()))
    window.location.hash = '#/requests/r7'
    window.dispatchEvent(new Event('hashchange'))
    expect(heard.at(-1)).toEqual({ at: 'request', request: 'r7' })
    stop()
  })

  it('gives links that lead there from outside', () => {
    const link = hashNav(window).deepLink({ at: 'request', request: 'r7' as never })
    expect(new URL(link).hash).toBe('#/requests/r7')
  })
})
