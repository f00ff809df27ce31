import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, type MessageFormatters, pluralIn } from '../src/message.ts'
import { compileMessage } from './compileMessage.ts'

const inEnglish: MessageFormatters = {
  number: (value) => `#${value}`,
  date: (at) => `date ${at}`,
  time: (at) => `time ${at}`,
  plural: pluralIn('en'),
  choice: choose,
}

const say = (text: string, p: Record<string, unknown> = {}): string => {
  const { expression, faults } = compileMessage('en', text)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return runInNewContext(expression, { p, f: inEnglish })
}

describe('a compiled message', () => {
  const requests = '{n, plural, =0 {none} one {# request} other {# requests}}'
  const nested = '{n, plural, one {{who, select, me {my request} other {one of {name}}}} other {# of {name}}}'
  it.each([
    { text: 'Plain', p: {}, says: 'Plain' },
    { text: "It's {name}", p: { name: 'Li' }, says: "It's Li" },
    { text: "'{'literally'}'", p: {}, says: '{literally}' },
    { text: '{n} and {m, number}', p: { n: '5', m: 5 }, says: '5 and #5' },
    { text: '{at, date} {at2, time}', p: { at: 1, at2: 2 }, says: 'date 1 time 2' },
    { text: requests, p: { n: 0 }, says: 'none' },
    { text: requests, p: { n: 1 }, says: '#1 request' },
    { text: requests, p: { n: 2 }, says: '#2 requests' },
    { text: '{s, select, in_work {busy} done {over}}', p: { s: 'in-work' }, says: 'busy' },
    { text: '{s, select, in_work {busy} done {over}}', p: { s: 'not yet known' }, says: 'not yet known' },
    { text: '{s, select, a {x} other {y}}', p: { s: 'constructor' }, says: 'y' },
    { text: nested, p: { n: 1, who: 'me', name: 'IT' }, says: 'my request' },
    { text: nested, p: { n: 3, who: 'me', name: 'IT' }, says: '#3 of IT' },
  ])('$text with $p says $says', ({ text, p, says }) => {
    expect(say(text, p)).toBe(says)
  })

  it('says any plain text unchanged, alone and beside a parameter', () => {
    const hostile = fc.constantFrom(
      '`',
      '\\',
      '${',
      '}'.replace('}', ''),
      '"',
      '\r',
      '\n',
      '\u2028',
      '$',
      '*/',
      '字',
      'a',
    )
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replaceAll('{', '')
        expect(say(text)).toBe(text)
        expect(say(`${text}{x}`, { x: '!' })).toBe(`${text}!`)
      }),
    )
  })
})

describe('what cannot be compiled', () => {
  it.each([
    { given: 'an open brace', text: 'Hello {name', kind: 'syntax' },
    { given: 'a parameter without a name', text: 'Hello {}', kind: 'syntax' },
    { given: 'a parameter that is a number', text: 'Hello {0}', kind: 'syntax' },
    { given: 'an unknown format', text: '{n, money}', kind: 'syntax' },
    { given: 'a branch twice', text: '{n, plural, one {a} one {b} other {c}}', kind: 'syntax' },
    {
      given: 'a place in an order',
      text: '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
      kind: 'unsupported',
    },
    { given: 'an offset', text: '{n, plural, offset:1 one {#} other {#}}', kind: 'unsupported' },
    { given: 'a number style', text: '{n, number, percent}', kind: 'unsupported' },
    { given: 'a number skeleton', text: '{n, number, ::compact-short}', kind: 'unsupported' },
    { given: 'a date style', text: '{d, date, short}', kind: 'unsupported' },
    { given: 'a time skeleton', text: '{d, time, ::jmm}', kind: 'unsupported' },
    { given: 'a tag', text: 'See <b>this</b>', kind: 'unsupported' },
    { given: 'no branch for one', text: '{n, plural, other {# requests}}', kind: 'plural-branches' },
    { given: 'no branch for the rest', text: '{n, plural, one {# request}}', kind: 'plural-branches' },
    {
      given: 'a branch that English never takes',
      text: '{n, plural, one {a} few {b} other {c}}',
      kind: 'plural-branches',
    },
    { given: 'one name for a text and a number', text: '{n} of {n, number}', kind: 'mixed-parameter' },
    {
      given: 'one name for two sets of choices',
      text: '{s, select, a {x}} {s, select, a {x} b {y}}',
      kind: 'mixed-parameter',
    },
  ])('$given: $kind', ({ text, kind }) => {
    const kinds = compileMessage('en', text).faults.map((fault) => fault.kind)
    expect(new Set(kinds)).toEqual(new Set([kind]))
  })

  it('depends on the language: Chinese has one form of a noun', () => {
    const text = '{n, plural, one {# 个} other {# 个}}'
    expect(compileMessage('zh-CN', text).faults).toMatchObject([{ kind: 'plural-branches' }])
    expect(compileMessage('zh-CN', '{n, plural, =0 {无} other {# 个}}').faults).toEqual([])
  })
})
