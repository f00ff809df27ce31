import { wordsFor } from '@counterpart/words'
import { describe, expect, it } from 'vitest'
import { services } from '../testing/company.ts'
import { answerFacts } from './Details.tsx'

const en = await wordsFor('en', { timeZone: 'America/Los_Angeles' })
const zh = await wordsFor('zh-CN')
const laptop = services.find(({ id }) => id === 'laptop')

describe('the answers of a request', () => {
  const answers = { gone: 'kept', count: 1200, travel: true, needed: '2026-08-01', system: 'mac', why: 'Line\nby line' }

  it('stand in the order of the form, in words; what is no longer asked stands last', () => {
    expect(answerFacts({ answers }, laptop, en).map(({ label, value }) => [label, value])).toEqual([
      ['System', 'macOS'],
      ['How many', '1,200'],
      ['Needed by', 'Aug 1, 2026'],
      ['For travel', 'Yes'],
      ['What for', 'Line\nby line'],
      ['gone', 'kept'],
    ])
    expect(answerFacts({ answers: { travel: false } }, laptop, zh)).toEqual([
      { id: 'travel', label: '用于出差', value: '否' },
    ])
  })

  it('are shown by name while the service is unknown', () => {
    expect(answerFacts({ answers: { count: 2 } }, undefined, en)).toEqual([{ id: 'count', label: 'count', value: '2' }])
  })
})
