import { describe, expect, it } from 'vitest'
import { memoryIn } from './memoryIn.ts'

const storeOf = (kept: Map<string, string>): Storage =>
  ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  }) as unknown as Storage

const closed = (): Storage => {
  throw new DOMException('the browser keeps nothing for a page inside another', 'SecurityError')
}
const kept = new Map<string, string>()

describe('small texts', () => {
  it.each([
    ['in the store of the browser', () => storeOf(kept)],
    ['for as long as the page, where the store is closed', closed],
  ])('are kept %s', (_, store) => {
    const memory = memoryIn(store)
    expect(memory.read('draft')).toBeNull()
    memory.write('draft', '半句话')
    expect(memory.read('draft')).toBe('半句话')
    memory.write('draft', null)
    expect(memory.read('draft')).toBeNull()
  })

  it('of two homes in one store are kept apart', () => {
    const shared = new Map<string, string>()
    const [one, other] = ['one.', 'other.'].map((room) => memoryIn(() => storeOf(shared), room))
    one?.write('draft', '半句话')
    expect([one?.read('draft'), other?.read('draft')]).toEqual(['半句话', null])
  })
})
