import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, isDay, shownFields } from './checkAnswers.ts'
import type { FormField } from './formField.ts'

const label = { en: 'Label', 'zh-CN': '标签' }
const form: readonly FormField[] = [
  {
    name: 'model',
    label,
    required: true,
    kind: 'choice',
    choices: [
      { value: 'light', label },
      { value: 'strong', label },
    ],
  },
  { name: 'reason', label, required: false, kind: 'long-text', maxLength: 10 },
  { name: 'count', label, required: false, kind: 'number', min: 1, max: 5 },
  { name: 'needed', label, required: false, kind: 'date' },
  { name: 'urgent', label, required: false, kind: 'yes-no' },
  { name: 'lead', label, required: false, kind: 'person' },
  {
    name: 'extras',
    label,
    required: false,
    kind: 'choices',
    choices: ['dock', 'bag', 'mouse'].map((value) => ({ value, label })),
    max: 2,
  },
  { name: 'papers', label, required: false, kind: 'files', max: 2 },
]
const paper = { name: '报价.pdf', size: null, url: 'https://files.example/1' }

describe('answers to a form', () => {
  it('come back trimmed, without the empty ones', () => {
    const given = { model: 'light', reason: '  坏了 ', count: 2, needed: '2026-12-01', urgent: false }
    expect(checkAnswers(form, given)).toEqual({ ok: true, value: { ...given, reason: '坏了' } })
    const empty = { reason: '   ', extras: [], papers: [], lead: '' }
    expect(checkAnswers(form, { model: 'light', ...empty })).toEqual({ ok: true, value: { model: 'light' } })
  })

  it('may be a person, several choices and references to files', () => {
    const held = { name: 'plan.dwg', size: 1200, held: 'drive:77' }
    const given = { model: 'light', lead: 'sample.ann', extras: ['mouse', 'dock'], papers: [paper, held] }
    // In the order in which they are offered, so that the same choice is the same answer.
    expect(checkAnswers(form, given)).toEqual({ ok: true, value: { ...given, extras: ['dock', 'mouse'] } })
  })

  const wrong: { given: Record<string, unknown>; path: string; reason: string }[] = [
    { given: {}, path: 'answers.model', reason: 'required' },
    { given: { model: 'heavy' }, path: 'answers.model', reason: 'not-a-choice' },
    { given: { model: 'light', reason: '十一个字的理由太长了吧' }, path: 'answers.reason', reason: 'too-long' },
    { given: { model: 'light', count: '2' }, path: 'answers.count', reason: 'wrong-type' },
    { given: { model: 'light', count: 0 }, path: 'answers.count', reason: 'too-small' },
    { given: { model: 'light', count: 6 }, path: 'answers.count', reason: 'too-large' },
    { given: { model: 'light', needed: '2026-02-30' }, path: 'answers.needed', reason: 'not-a-date' },
    { given: { model: 'light', urgent: 'yes' }, path: 'answers.urgent', reason: 'wrong-type' },
    { given: { model: 'light', reason: null }, path: 'answers.reason', reason: 'wrong-type' },
    { given: { model: 'light', reason: 'a\u0000b' }, path: 'answers.reason', reason: 'malformed' },
    { given: { model: 'light', reason: '\ud800' }, path: 'answers.reason', reason: 'malformed' },
    { given: { model: 'light', reason: ' '.repeat(20_001) }, path: 'answers.reason', reason: 'too-long' },
    { given: { model: 'light', lead: 'no id!' }, path: 'answers.lead', reason: 'not-an-id' },
    { given: { model: 'light', lead: 7 }, path: 'answers.lead', reason: 'wrong-type' },
    { given: { model: 'light', extras: 'dock' }, path: 'answers.extras', reason: 'wrong-type' },
    { given: { model: 'light', extras: ['desk'] }, path: 'answers.extras', reason: 'not-a-choice' },
    { given: { model: 'light', extras: ['bag', 'bag'] }, path: 'answers.extras', reason: 'repeated' },
    { given: { model: 'light', extras: ['bag', 'dock', 'mouse'] }, path: 'answers.extras', reason: 'too-many' },
    { given: { model: 'light', papers: [paper, paper, paper] }, path: 'answers.papers', reason: 'too-many' },
    { given: { model: 'light', papers: ['x'] }, path: 'answers.papers', reason: 'wrong-type' },
    { given: { model: 'light', papers: [{ ...paper, name: ' ' }] }, path: 'answers.papers', reason: 'required' },
    { given: { model: 'light', papers: [{ ...paper, size: -1 }] }, path: 'answers.papers', reason: 'wrong-type' },
    { given: { model: 'light', papers: [{ ...paper, held: 'x' }] }, path: 'answers.papers', reason: 'wrong-type' },
    ...['javascript:alert(1)', 'file:///c:/x', 'https://me:word@files.example', 'https://', 'ftp://a.example'].map(
      (url) => ({
        given: { model: 'light', papers: [{ ...paper, url }] },
        path: 'answers.papers',
        reason: 'not-an-address',
      }),
    ),
    { given: { model: 'light', colour: 'red' }, path: 'answers.colour', reason: 'unknown-field' },
    { given: { model: 'light', constructor: 'x' }, path: 'answers.constructor', reason: 'unknown-field' },
  ]
  it.each(wrong)('$given are refused at $path: $reason', ({ given, path, reason }) => {
    const checked = checkAnswers(form, given)
    expect(checked.ok ? [] : checked.refusal.issues).toEqual([expect.objectContaining({ path, reason })])
  })

  it('never inherit a value: a field named like a part of every object is empty until answered', () => {
    const tricky: FormField[] = [{ name: 'constructor', label, required: true, kind: 'text' }]
    expect(checkAnswers(tricky, {}).ok).toBe(false)
  })
})

it('a day is a day exactly when the calendar has it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (y, m, d) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const days = m >= 1 && m <= 12 ? new Date(Date.UTC(2000, m, 0)).setUTCFullYear(y, m, 0) : undefined
        const exists = days !== undefined && d >= 1 && d <= new Date(days).getUTCDate()
        expect(isDay(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`)).toBe(exists)
      },
    ),
  )
})

describe('questions that are asked only sometimes', () => {
  const asked: readonly FormField[] = [
    { name: 'travel', label, required: false, kind: 'yes-no' },
    {
      name: 'country',
      label,
      required: true,
      kind: 'text',
      shownIf: { match: 'all', conditions: [{ field: 'travel', test: 'is', values: [true] }] },
    },
    {
      name: 'visa',
      label,
      required: true,
      kind: 'date',
      shownIf: { match: 'any', conditions: [{ field: 'country', test: 'answered' }] },
    },
    {
      name: 'days',
      label,
      required: false,
      kind: 'number',
      max: 30,
      shownIf: { match: 'all', conditions: [{ field: 'travel', test: 'is', values: [false] }] },
    },
    {
      name: 'why',
      label,
      required: true,
      kind: 'text',
      shownIf: { match: 'all', conditions: [{ field: 'days', test: 'at-least', value: 10 }] },
    },
  ]
  const shown = (given: Record<string, unknown>) => shownFields(asked, given).map(({ name }) => name)

  it('come and go with the answers before them, over several steps', () => {
    expect(shown({})).toEqual(['travel', 'days'])
    expect(shown({ travel: true })).toEqual(['travel', 'country'])
    expect(shown({ travel: true, country: 'Japan' })).toEqual(['travel', 'country', 'visa'])
    // What is not asked has no answer, so nothing follows from it.
    expect(shown({ travel: false, country: 'Japan' })).toEqual(['travel', 'days'])
    expect(shown({ days: 10 })).toEqual(['travel', 'days', 'why'])
    expect(shown({ days: 31 })).toEqual(['travel', 'days'])
  })

  it('must be answered only while they are asked, and their answers are kept only then', () => {
    expect(checkAnswers(asked, { travel: true })).toMatchObject({
      refusal: { issues: [{ path: 'answers.country', reason: 'required' }] },
    })
    expect(checkAnswers(asked, { travel: false, country: 'Japan', visa: 'never', days: 3 })).toEqual({
      ok: true,
      value: { travel: false, days: 3 },
    })
  })

  it('end even where a form, never to be saved, asks in a circle', () => {
    const condition = (field: string) => ({ match: 'all', conditions: [{ field, test: 'answered' }] }) as const
    const circle: FormField[] = [
      { name: 'a', label, required: true, kind: 'text', shownIf: condition('b') },
      { name: 'b', label, required: true, kind: 'text', shownIf: condition('a') },
    ]
    expect(checkAnswers(circle, { a: 'x', b: 'y' }).ok).toBe(true)
  })
})
