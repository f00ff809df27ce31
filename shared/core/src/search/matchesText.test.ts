import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesText } from './matchesText.ts'
import { searchTokens } from './searchTokens.ts'

describe('a text matches a query', () => {
  it.each([
    { given: 'a phrase that stands in it', text: '三楼打印机房没电', query: '打印机房', matches: true },
    { given: 'a phrase whose pairs occur apart', text: '机房里打印机印机密文件', query: '打印机房', matches: false },
    { given: 'parts in any order', text: 'VPN 不能用', query: '不能用 vpn', matches: true },
    { given: 'one part of two', text: 'VPN 不能用', query: 'vpn 打印', matches: false },
    { given: 'a word before Chinese', text: 'VPN不能用', query: 'vpn', matches: true },
    { given: 'a key with other punctuation', text: 'see IT 1234.', query: 'it-1234', matches: true },
    { given: 'the two halves of a key apart', text: '1234 users of IT', query: 'it-1234', matches: false },
    { given: 'full-width text', text: 'ＶＰＮ', query: 'vpn', matches: true },
    { given: 'a query with a full-width space', text: '打印机 房间', query: '房间　打印', matches: true },
    { given: 'an empty query', text: 'anything', query: '', matches: true },
    { given: 'a query of signs only', text: 'anything', query: ' ?! 。', matches: true },
    { given: 'an empty text', text: '', query: 'a', matches: false },
  ])('$given: $matches', ({ text, query, matches }) => {
    expect(matchesText(text, query)).toBe(matches)
  })

  it('the case above needs the second look: its pairs are all there', () => {
    expect(searchTokens('机房里打印机印机密文件')).toEqual(expect.arrayContaining(searchTokens('打印机房')))
  })

  it('every text matches itself and whatever part of it was taken', () => {
    const text = fc.string({ unit: fc.constantFrom('v', 'P', '1', '打', '印', '机', ' ', '，', '-', 'é', 'サ', 'ー') })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const start = whole.length === 0 ? 0 : from % whole.length
        expect(matchesText(whole, whole)).toBe(true)
        expect(matchesText(whole, whole.slice(start, start + (length % 10)))).toBe(true)
      }),
    )
  })
})
