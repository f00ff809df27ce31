import type { RequestId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { cursorOf, readCursor } from './cursor.ts'

const list = ['t1', 'p1', { scope: 'queue', order: 'due' }]
const start = { value: 1_790_000_000_000, id: 'r-1' as RequestId }
const cursor = cursorOf(start, list)

describe('a cursor', () => {
  it('leads back to its place in its list', () => {
    expect(readCursor(cursor, list)).toEqual(start)
  })

  it('fits into what the contract allows', () => {
    const longest = { value: -Number.MAX_SAFE_INTEGER, id: 'i'.repeat(64) as RequestId }
    expect(cursorOf(longest, list).length).toBeLessThanOrEqual(200)
  })

  it.each([
    { changed: 'the tenant', other: ['t2', 'p1', { scope: 'queue', order: 'due' }] },
    { changed: 'the person', other: ['t1', 'p2', { scope: 'queue', order: 'due' }] },
    { changed: 'the order', other: ['t1', 'p1', { scope: 'queue', order: 'newest' }] },
    { changed: 'the scope', other: ['t1', 'p1', { scope: 'mine', order: 'due' }] },
    { changed: 'a filter', other: ['t1', 'p1', { scope: 'queue', order: 'due', text: 'x' }] },
  ])('does not go with a list in which $changed changed', ({ other }) => {
    expect(readCursor(cursor, other)).toBeNull()
  })

  it('is refused with any one character changed', () => {
    const forged = [...cursor].map(
      (character, i) => cursor.slice(0, i) + (character === 'A' ? 'B' : 'A') + cursor.slice(i + 1),
    )
    expect(forged.filter((text) => readCursor(text, list) !== null)).toEqual([])
  })

  it.each(['', '.', 'x', 'e30', `${cursor}.${cursor}x`, cursor.slice(0, -1), '🙂.🙂', `${cursor.split('.')[0]}`])(
    'is not %j',
    (text) => {
      expect(readCursor(text, list)).toBeNull()
    },
  )
})
