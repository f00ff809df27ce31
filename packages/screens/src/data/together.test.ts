import { describe, expect, it } from 'vitest'
import { dotted, together } from './together.ts'

describe('what a breaking line keeps together', () => {
  it.each([
    { given: 'a name', text: 'Hao Sun', kept: 'Hao\u00a0Sun' },
    { given: 'a name of three', text: 'Anna Maria Lindqvist', kept: 'Anna\u00a0Maria\u00a0Lindqvist' },
    { given: 'a sentence', text: 'Manufacturing waits for IT', kept: 'Manufacturing waits for IT' },
    { given: 'a name without a space', text: '孙浩', kept: '孙浩' },
  ])('$given', ({ text, kept }) => {
    expect(together(text)).toBe(kept)
  })

  it('is each of several facts, with the dot at the end of its line', () => {
    expect(dotted(['IT-686', undefined, 'Jing Chen', '', 'Manufacturing waits for IT'])).toBe(
      'IT-686\u00a0· Jing\u00a0Chen\u00a0· Manufacturing waits for IT',
    )
  })
})
