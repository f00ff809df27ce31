import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, searchTokens } from './searchTokens.ts'

describe('search tokens', () => {
  it.each([
    { given: 'words in lower case', text: 'New Laptop', tokens: ['new', 'laptop'] },
    { given: 'a word as it stands, not its stem', text: 'printers printing', tokens: ['printers', 'printing'] },
    { given: 'each once, in order of appearance', text: 'b a B', tokens: ['b', 'a'] },
    {
      given: 'punctuation between words',
      text: 'IT-1234: e-mail, user_name',
      tokens: ['it', '1234', 'e', 'mail', 'user', 'name'],
    },
    { given: 'a run of Chinese as overlapping pairs', text: '打印机房', tokens: ['打印', '印机', '机房'] },
    { given: 'a lone character by itself', text: '猫 x', tokens: ['猫', 'x'] },
    { given: 'a word that ends where Chinese begins', text: '重启VPN不能用', tokens: ['重启', 'vpn', '不能', '能用'] },
    { given: 'pairs that do not reach over punctuation', text: '打印，机房', tokens: ['打印', '机房'] },
    { given: 'a number before Chinese', text: '3台', tokens: ['3', '台'] },
    { given: 'the long vowel as part of its word', text: 'サーバ', tokens: ['サー', 'ーバ'] },
    { given: 'Korean as pairs', text: '한국어', tokens: ['한국', '국어'] },
    { given: 'characters beyond the basic plane as one', text: '𠮷野家', tokens: ['𠮷野', '野家'] },
    { given: 'full-width letters as narrow ones', text: 'ＶＰＮ　１２', tokens: ['vpn', '12'] },
    { given: 'half-width kana as wide ones', text: 'ｻｰﾊﾞ', tokens: ['サー', 'ーバ'] },
    { given: 'an accent in either composition', text: 'caf\u00e9 cafe\u0301', tokens: ['café'] },
    { given: 'a letter that composes only in lower case', text: 'J\u030c', tokens: ['\u01f0'] },
    { given: 'one sigma', text: 'ΟΔΟΣ οδός', tokens: ['οδοσ', 'οδόσ'] },
    {
      given: 'nothing for what cannot be seen',
      text: 'co\u00adop 葛\u{e0100}城 zero\u200bwidth',
      tokens: ['coop', '葛城', 'zero', 'width'],
    },
    { given: 'nothing for signs alone', text: '?! — 。 👍🏽', tokens: [] },
    { given: 'nothing for nothing', text: '', tokens: [] },
  ])('$given', ({ text, tokens }) => {
    expect(searchTokens(text)).toEqual(tokens)
  })

  it('are no longer than 31 characters', () => {
    expect(searchTokens(`${'a'.repeat(40)} ${'𝕏'.repeat(31)} ${'𐐨'.repeat(32)}`)).toEqual([
      'a'.repeat(31),
      'x'.repeat(31),
      '𐐨'.repeat(31),
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        for (const token of searchTokens(text)) expect([...token].length).toBeLessThanOrEqual(31)
      }),
    )
  })
})

/** Words, Chinese and what stands between them: enough of each that borders of all kinds meet. */
const searchText = fc
  .array(
    fc.constantFrom('vpn', 'Laptop', '12', '打', '打印', '印机房', '不能用', 'サーバ', ' ', '，', '-', '。', 'é'),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('laws of search tokens', () => {
  it('a text that contains the query between borders has all its tokens', () => {
    fc.assert(
      fc.property(
        searchText,
        searchText,
        searchText,
        fc.constantFrom(' ', '，', '\n', '-'),
        (before, query, after, border) => {
          const tokens = searchTokens(before + border + query + border + after)
          expect(tokens).toEqual(expect.arrayContaining(searchTokens(query)))
        },
      ),
    )
  })

  it('any part of a run of Chinese of two or more characters is found in it', () => {
    const run = fc.array(fc.constantFrom('打', '印', '机', '房', '维', '修'), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (characters, from, length) => {
        const start = from % (characters.length - 1)
        const part = characters.slice(start, start + 2 + (length % characters.length)).join('')
        expect(searchTokens(characters.join(''))).toEqual(expect.arrayContaining(searchTokens(part)))
      }),
    )
  })

  it('the tokens of a token are itself, so they can be kept and asked for again', () => {
    fc.assert(
      fc.property(fc.oneof(searchText, fc.string({ unit: 'binary' })), (text) => {
        for (const token of searchTokens(text)) expect(searchTokens(token)).toEqual([token])
      }),
      { numRuns: 2000 },
    )
  })

  it('width, case and composition of the text change nothing', () => {
    fc.assert(
      fc.property(searchText, (text) => {
        const wide = text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        for (const same of [text.toUpperCase(), text.normalize('NFD'), wide, foldText(text)])
          expect(searchTokens(same)).toEqual(searchTokens(text))
      }),
    )
  })
})
