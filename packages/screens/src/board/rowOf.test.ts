import type { RequestRow } from '@counterpart/contract'
import { type DepartmentId, id, type RequestState, requestStates } from '@counterpart/core'
import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { betweenText } from './rowOf.ts'

const en = await wordsFor('en')
const zh = await wordsFor('zh-CN')
const about = (state: RequestState, waitingFor: RequestRow['waitingFor'] = null) => ({
  state,
  waitingFor,
  customer: id<DepartmentId>('Sales'),
  provider: id<DepartmentId>('IT'),
})

describe('who waits for whom', () => {
  it.each([
    { state: 'new', says: 'Sales waits for IT' },
    { state: 'triaged', says: 'Sales waits for IT' },
    { state: 'in-work', says: 'Sales waits for IT' },
    { state: 'waiting-on-customer', says: 'IT waits for Sales' },
    { state: 'waiting-on-others', says: 'IT waits for others' },
    { state: 'delivered', says: 'IT waits for Sales to confirm' },
    { state: 'confirmed', says: 'Sales asked IT' },
    { state: 'withdrawn', says: 'Sales asked IT' },
  ] as const)('$state: $says', ({ state, says }) => {
    expect(betweenText(en, about(state), (of) => of)).toBe(says)
  })

  it('says what the others are to do', () => {
    expect(betweenText(en, about('waiting-on-others', 'a part'), (of) => of)).toBe('IT waits for others: a part')
    expect(betweenText(zh, about('waiting-on-others', '配件'), () => '信息技术部')).toBe('信息技术部等待他方：配件')
  })

  it('ends what is written as a sentence without its full stop, as something else follows', () => {
    const said = (what: string) => betweenText(en, about('waiting-on-others', what), (of) => of)
    expect(said('The supplier sends a part. ')).toBe('IT waits for others: The supplier sends a part')
    expect(said('供应商寄来配件。')).toBe('IT waits for others: 供应商寄来配件')
    expect(said('A part...')).toBe('IT waits for others: A part...')
  })

  it('is said of every state in both languages', () => {
    for (const words of [en, zh])
      for (const state of requestStates) expect(betweenText(words, about(state), (of) => of)).not.toMatch(/between\./)
  })
})
