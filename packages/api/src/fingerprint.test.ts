import { describe, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

describe('the fingerprint of what was said', () => {
  const said = ['putService', { id: 's1' }, { name: { en: 'Laptop', 'zh-CN': '电脑' }, form: [1, 'a', true, null] }]

  it('does not depend on the order of fields', () => {
    const other = ['putService', { id: 's1' }, { form: [1, 'a', true, null], name: { 'zh-CN': '电脑', en: 'Laptop' } }]
    expect(fingerprintOf(other)).toBe(fingerprintOf(said))
  })

  it('takes a field without a value for none', () => {
    expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }))
  })

  it.each([
    { other: ['putPerson', { id: 's1' }, { a: 1 }] },
    { other: ['putService', { id: 's2' }, { a: 1 }] },
    { other: ['putService', { id: 's1' }, { a: '1' }] },
    { other: ['putService', { id: 's1' }, { a: [1] }] },
    { other: ['putService', { id: 's1' }, { a: null }] },
    { other: ['putService', { id: 's1' }, {}] },
    { other: ['putService', { id: 's1' }] },
    { other: ['putService', { id: 's1' }, '{"a":1}'] },
  ])('is another one for $other', ({ other }) => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(['putService', { id: 's1' }, { a: 1 }]))
  })
})
