import { describe, expect, it } from 'vitest'
import { guardNav } from './guardNav.ts'
import { memoryNav } from './nav.ts'

const board = { at: 'board' } as const
const alerts = { at: 'alerts' } as const
const raise = { at: 'raise' } as const

function held() {
  const inner = memoryNav(board)
  const nav = guardNav(inner)
  let told = 0
  nav.listen(() => {
    told += 1
  })
  return { inner, nav, letGo: nav.hold(), told: () => told }
}

describe('navigation that guards what is not saved', () => {
  it('goes as before while nothing is held', () => {
    const { inner, nav, letGo, told } = held()
    letGo()
    nav.push(alerts)
    expect([nav.current(), inner.current(), nav.wanted()]).toEqual([alerts, alerts, null])
    expect(told()).toBeGreaterThan(0)
  })

  it('stays and says where it was to go, until that is allowed', () => {
    const { inner, nav } = held()
    nav.push(alerts)
    expect([nav.current(), inner.current(), nav.wanted()]).toEqual([board, board, alerts])
    nav.stay()
    expect([nav.current(), nav.wanted()]).toEqual([board, null])
    nav.push(raise)
    nav.leave()
    expect([nav.current(), inner.current(), nav.wanted()]).toEqual([raise, raise, null])
  })

  it('brings the address back where the host had already gone', () => {
    const { inner, nav } = held()
    inner.push(alerts)
    expect([nav.current(), inner.current(), nav.wanted()]).toEqual([board, board, alerts])
    nav.leave()
    expect([nav.current(), inner.current()]).toEqual([alerts, alerts])
  })

  it('takes a corrected address and the place where one is for no leave', () => {
    const { inner, nav } = held()
    nav.push({ at: 'board' })
    nav.replace(raise)
    expect([nav.current(), inner.current(), nav.wanted()]).toEqual([raise, raise, null])
  })

  it('holds while anything holds', () => {
    const { nav, letGo } = held()
    const other = nav.hold()
    letGo()
    nav.push(alerts)
    expect(nav.wanted()).toEqual(alerts)
    nav.stay()
    other()
    nav.push(alerts)
    expect(nav.current()).toEqual(alerts)
  })

  it('reads where it is when nobody listens any more', () => {
    const inner = memoryNav(board)
    const nav = guardNav(inner)
    nav.listen(() => undefined)()
    inner.push(alerts)
    expect(nav.current()).toEqual(alerts)
  })
})
