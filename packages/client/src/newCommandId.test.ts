import { isId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { newCommandId } from './newCommandId.ts'

describe('a new command id', () => {
  const ids = Array.from({ length: 20_000 }, newCommandId)

  it('is a UUID of version 7', () => {
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([])
    expect(ids.every(isId)).toBe(true)
  })

  it('begins with the time it was made at', () => {
    const at = Number.parseInt(newCommandId().replaceAll('-', '').slice(0, 12), 16)
    // A burst may run a little ahead of the clock, because order within a page goes first.
    expect(Math.abs(Date.now() - at)).toBeLessThan(60_000)
  })

  it('sorts after every earlier one, within a millisecond too', () => {
    expect(ids).toEqual([...new Set(ids)].toSorted())
  })
})
