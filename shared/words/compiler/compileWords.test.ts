import { describe, expect, it } from 'vitest'
import { parts } from '../src/parts.ts'
import { compileWords } from './compileWords.ts'
import { writeMessageFile } from './messageFile.ts'

const texts = {
  'a.plain': 'Hello',
  'b.named': 'Hello {name}',
  'c.counted': '{n, number} of {state, select, x {X} y {Y}}',
}
const inChinese = {
  'a.plain': '你好',
  'b.named': '{name}，你好',
  'c.counted': '{state, select, y {乙} x {甲}}：{n, plural, other {#}}',
}

const compile = (en: Record<string, string>, zh: Record<string, string>) =>
  compileWords({ en: writeMessageFile(Object.entries(en)), 'zh-CN': writeMessageFile(Object.entries(zh)) })

const problems = (en: Record<string, string>, zh: Record<string, string>) => {
  const compiled = compile(en, zh)
  return compiled.ok ? [] : compiled.problems.map(({ language, key, kind }) => `${language} ${key}: ${kind}`)
}

describe('compiling the words', () => {
  it('writes one file of types and one of texts for each language and part', () => {
    const compiled = compile(texts, inChinese)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    expect(compiled.keys).toBe(3)
    const ofParts = (language: string) => parts.map((part) => `${language}.${part}.ts`)
    expect(Object.keys(compiled.files).toSorted()).toEqual(
      [...ofParts('en'), ...ofParts('zh-CN'), 'types.ts'].toSorted(),
    )
    expect(compiled.files['en.first.ts']).toContain("'b.named': (p, f) => `Hello ${p.name}`")
    expect(compiled.files['zh-CN.first.ts']).toContain("'a.plain': '你好'")
    expect(compiled.files['en.request.ts']).not.toContain("'a.plain'")
  })

  it('gives a text, a number and one of the choices their types', () => {
    const compiled = compile(texts, inChinese)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
    expect(compiled.files['types.ts']).toContain("'a.plain': string\n")
    expect(compiled.files['types.ts']).toContain("'b.named': (p: { readonly name: string }, ")
    expect(compiled.files['types.ts']).toContain("(p: { readonly n: number; readonly state: 'x' | 'y' }, ")
  })

  const changed = (change: Record<string, string>) => ({ ...inChinese, ...change })
  const { 'a.plain': _, ...withoutPlain } = inChinese
  it.each([
    { given: 'a translation that is missing', zh: withoutPlain, is: 'zh-CN a.plain: missing-translation' },
    { given: 'a translation of nothing', zh: changed({ 'z.more': '多' }), is: 'zh-CN z.more: unknown-key' },
    {
      given: 'a placeholder that is missing',
      zh: changed({ 'b.named': '你好' }),
      is: 'zh-CN b.named: different-parameters',
    },
    { given: 'a placeholder too many', zh: changed({ 'a.plain': '{x}好' }), is: 'zh-CN a.plain: different-parameters' },
    {
      given: 'another placeholder',
      zh: changed({ 'b.named': '{nam}，你好' }),
      is: 'zh-CN b.named: different-parameters',
    },
    {
      given: 'a number for a text',
      zh: changed({ 'b.named': '{name, number}' }),
      is: 'zh-CN b.named: different-parameters',
    },
    {
      given: 'a choice too few',
      zh: changed({ 'c.counted': '{n, number}{state, select, x {甲}}' }),
      is: 'zh-CN c.counted: different-parameters',
    },
    { given: 'a message that does not parse', zh: changed({ 'a.plain': '你{好' }), is: 'zh-CN a.plain: syntax' },
  ])('refuses $given', ({ zh, is }) => {
    expect(problems(texts, zh)).toEqual([is])
  })

  it('refuses the same in the first language, and names all that is wrong at once', () => {
    expect(problems({ ...texts, 'a.plain': '<b>Hello</b>', 'b.named': 'Hello {name' }, inChinese)).toEqual([
      'en a.plain: unsupported',
      'en b.named: syntax',
      'zh-CN b.named: different-parameters',
    ])
  })

  it('does not call every key missing when one file cannot be read', () => {
    const compiled = compileWords({ en: '<<<<<<<', 'zh-CN': writeMessageFile(Object.entries(inChinese)) })
    expect(compiled).toMatchObject({ ok: false, problems: [{ language: 'en', kind: 'not-json' }] })
  })

  it('refuses keys out of order', () => {
    const en = '{\n  "b": "B",\n  "a": "A"\n}\n'
    expect(compileWords({ en, 'zh-CN': writeMessageFile(Object.entries({ a: '甲', b: '乙' })) })).toMatchObject({
      ok: false,
      problems: [{ language: 'en', key: 'a', kind: 'unsorted' }],
    })
  })
})
