import { describe, expect, it } from 'vitest'
import { createRateLimit } from './rateLimit.ts'

describe('the limit of calls', () => {
  it('lets a burst pass, then one at a time as the minute goes on', () => {
    let now = 0
    const take = createRateLimit(6, () => now)
    expect(Array.from({ length: 7 }, () => take('a'))).toEqual([0, 0, 0, 0, 0, 0, 10])
    now = 9_000
    expect(take('a')).toBe(1)
    now = 10_000
    expect([take('a'), take('a')]).toEqual([0, 10])
  })

  it('counts each key apart', () => {
    const take = createRateLimit(1, () => 0)
    expect([take('a'), take('b'), take('a'), take('b')]).toEqual([0, 0, 60, 60])
  })

  it('never saves up more than a minute', () => {
    let now = 0
    const take = createRateLimit(2, () => now)
    take('a')
    now = 3_600_000
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 30])
  })

  it('holds when the clock steps back', () => {
    let now = 60_000
    const take = createRateLimit(1, () => now)
    take('a')
    now = 0
    expect(take('a')).toBe(60)
  })

  it('still knows who is over the limit after very many others came', () => {
    let now = 0
    const take = createRateLimit(1, () => now)
    take('a')
    for (let i = 0; i < 30_000; i++) take(`other ${i}`)
    now = 1_000
    expect(take('a')).toBe(59)
  })

  it('can be switched off', () => {
    const take = createRateLimit(Number.POSITIVE_INFINITY, () => 0)
    expect(Array.from({ length: 5000 }, () => take('a')).every((wait) => wait === 0)).toBe(true)
  })
})
