import { Window } from 'happy-dom'
import { expect, it } from 'vitest'
import { restOf } from './restOf.ts'

it('asks often while somebody is there, seldom when nobody moves, and not at all when the page is not seen', () => {
  const window = new Window()
  let now = 0
  let isHidden = false
  Object.defineProperty(window.document, 'hidden', { get: () => isHidden })
  const rest = restOf(window as never, () => now)
  expect(rest()).toBe(2_000)
  now = 2 * 60_000
  expect(rest()).toBe(15_000)
  window.dispatchEvent(new window.Event('pointermove'))
  expect(rest()).toBe(2_000)
  isHidden = true
  expect(rest()).toBeNull()
  now += 10 * 60_000
  isHidden = false
  window.document.dispatchEvent(new window.Event('visibilitychange'))
  expect(rest()).toBe(2_000)
})
