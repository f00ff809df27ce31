import { describe, expect, it } from 'vitest'
import { formIssues } from './checkForm.ts'
import type { FormField, ShownIf } from './formField.ts'

const label = { en: 'Label', 'zh-CN': '标签' }

describe('a form is refused', () => {
  it.each([
    {
      because: 'a name is no name',
      field: { name: 'Model!', label, required: true, kind: 'text' },
      path: 'form.1.name',
      reason: 'malformed',
    },
    {
      because: 'a name repeats',
      field: { name: 'first', label, required: true, kind: 'text' },
      path: 'form.1.name',
      reason: 'repeated',
    },
    {
      because: 'a choice has nothing to choose',
      field: { name: 'b', label, required: true, kind: 'choice', choices: [] },
      path: 'form.1.choices',
      reason: 'too-few',
    },
    {
      because: 'its bounds are the wrong way round',
      field: { name: 'b', label, required: true, kind: 'number', min: 5, max: 1 },
      path: 'form.1.max',
      reason: 'reversed',
    },
  ])('because $because', ({ field, path, reason }) => {
    const first: FormField = { name: 'first', label, required: false, kind: 'text' }
    expect(formIssues([first, field as FormField])).toEqual([expect.objectContaining({ path, reason })])
  })

  const sometimes = (condition: unknown) => ({ match: 'all', conditions: [condition] }) as ShownIf
  it.each([
    {
      because: 'names no question',
      condition: { field: 'gone', test: 'answered' },
      path: '0.field',
      reason: 'not-known',
    },
    { because: 'names itself', condition: { field: 'last', test: 'answered' }, path: null, reason: 'circular' },
    {
      because: 'asks of an answer what it cannot tell',
      condition: { field: 'size', test: 'at-least', value: 3 },
      path: '0.test',
      reason: 'not-a-choice',
    },
    {
      because: 'waits for a choice that is not offered',
      condition: { field: 'size', test: 'is', values: ['xl'] },
      path: '0.values',
      reason: 'not-a-choice',
    },
    {
      because: 'waits for no choice at all',
      condition: { field: 'size', test: 'is', values: [] },
      path: '0.values',
      reason: 'too-few',
    },
  ])('where a condition $because', ({ condition, path, reason }) => {
    const form: FormField[] = [
      { name: 'size', label, required: true, kind: 'choice', choices: [{ value: 's', label }] },
      { name: 'last', label, required: true, kind: 'text', shownIf: sometimes(condition) },
    ]
    const at = path === null ? 'form.1.shownIf' : `form.1.shownIf.conditions.${path}`
    expect(formIssues(form)).toEqual([expect.objectContaining({ path: at, reason })])
  })

  it('where questions wait for one another in a circle, and only those that do', () => {
    const on = (name: string, field: string): FormField => ({
      ...{ name, label, required: false, kind: 'text' },
      shownIf: sometimes({ field, test: 'answered' }),
    })
    const first: FormField = { name: 'first', label, required: false, kind: 'text' }
    const issues = formIssues([first, on('a', 'c'), on('b', 'a'), on('c', 'b'), on('after', 'a'), on('fine', 'first')])
    expect(issues.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'form.1.shownIf circular',
      'form.2.shownIf circular',
      'form.3.shownIf circular',
    ])
  })

  it('where no condition is given, or files are to be more than any answer takes', () => {
    const form: FormField[] = [
      { name: 'a', label, required: false, kind: 'text', shownIf: { match: 'any', conditions: [] } },
      { name: 'b', label, required: false, kind: 'files', max: 51 },
    ]
    expect(formIssues(form).map(({ path }) => path)).toEqual(['form.1.max', 'form.0.shownIf.conditions'])
  })
})
