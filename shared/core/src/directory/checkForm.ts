import type { FieldIssue } from '../kernel/index.ts'
import { type FormField, fileLimits } from './formField.ts'
import { shownIfIssues } from './shownIf.ts'

/** Refuses a form that could not be filled in: names that repeat or are not names, a choice without choices, bounds the wrong way round, conditions that cannot come true. */
export function formIssues(form: readonly FormField[]): readonly FieldIssue[] {
  const issues: FieldIssue[] = []
  form.forEach((field, i) => {
    const at = (rest: string) => `form.${i}.${rest}`
    if (!/^[a-z][a-zA-Z0-9-]{0,39}$/.test(field.name)) issues.push({ path: at('name'), reason: 'malformed' })
    if (form.findIndex((other) => other.name === field.name) < i) issues.push({ path: at('name'), reason: 'repeated' })
    if (field.kind === 'number' && field.min !== undefined && field.max !== undefined && field.max < field.min)
      issues.push({ path: at('max'), reason: 'reversed' })
    if (field.kind === 'files' && field.max !== undefined && field.max > fileLimits.most)
      issues.push({ path: at('max'), reason: 'too-large', limit: fileLimits.most })
    if (field.kind === 'choice' || field.kind === 'choices') {
      if (field.choices.length === 0) issues.push({ path: at('choices'), reason: 'too-few', limit: 1 })
      field.choices.forEach((choice, c) => {
        if (field.choices.findIndex((other) => other.value === choice.value) < c)
          issues.push({ path: at(`choices.${c}.value`), reason: 'repeated' })
      })
    }
  })
  return [...issues, ...shownIfIssues(form)]
}
