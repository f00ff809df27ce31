import type { FieldIssue } from '../kernel/index.ts'
import type { Answer, Condition, ConditionTest, FormField, ShownIf } from './formField.ts'

/** What can be asked of an answer of a kind. */
export function testsFor(kind: FormField['kind']): readonly ConditionTest[] {
  switch (kind) {
    case 'choice':
    case 'choices':
      return ['is', 'is-not', 'answered', 'not-answered']
    case 'yes-no':
      return ['is']
    case 'number':
      return ['at-least', 'at-most', 'answered', 'not-answered']
    default:
      return ['answered', 'not-answered']
  }
}

/** @param answerOf undefined where there is no answer, be it that the question is not asked */
export function isMet(shownIf: ShownIf, answerOf: (field: string) => Answer | undefined): boolean {
  const meets = (condition: Condition) => isTrue(condition, answerOf(condition.field))
  return shownIf.match === 'all' ? shownIf.conditions.every(meets) : shownIf.conditions.some(meets)
}

function isTrue(condition: Condition, answer: Answer | undefined): boolean {
  switch (condition.test) {
    case 'answered':
      return answer !== undefined
    case 'not-answered':
      return answer === undefined
    case 'is':
      return isOneOf(condition.values, answer)
    case 'is-not':
      return !isOneOf(condition.values, answer)
    case 'at-least':
      return typeof answer === 'number' && answer >= condition.value
    case 'at-most':
      return typeof answer === 'number' && answer <= condition.value
  }
}

function isOneOf(values: readonly (string | boolean)[], answer: Answer | undefined): boolean {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return given.some((one) => values.includes(one as string))
}

/**
 * What is wrong with the conditions of a form: they name no question, ask of an answer what it cannot tell, or wait
 * for one another in a circle, so that none would ever be asked.
 */
export function shownIfIssues(form: readonly FormField[]): readonly FieldIssue[] {
  return form.flatMap((field, i) => {
    if (field.shownIf === undefined) return []
    const { conditions } = field.shownIf
    const path = `form.${i}.shownIf.conditions`
    if (conditions.length === 0) return [{ path, reason: 'too-few' as const, limit: 1 }]
    if (reaches(form, field.name, field.name)) return [{ path: `form.${i}.shownIf`, reason: 'circular' as const }]
    return conditions.flatMap((condition, c) => conditionIssues(form, condition, `${path}.${c}`))
  })
}

function conditionIssues(form: readonly FormField[], condition: Condition, path: string): readonly FieldIssue[] {
  const about = form.find(({ name }) => name === condition.field)
  if (!about) return [{ path: `${path}.field`, reason: 'not-known' }]
  if (!testsFor(about.kind).includes(condition.test)) return [{ path: `${path}.test`, reason: 'not-a-choice' }]
  if (!('values' in condition)) return []
  if (condition.values.length === 0) return [{ path: `${path}.values`, reason: 'too-few', limit: 1 }]
  const possible: readonly (string | boolean)[] =
    'choices' in about ? about.choices.map(({ value }) => value) : [true, false]
  return condition.values.every((value) => possible.includes(value))
    ? []
    : [{ path: `${path}.values`, reason: 'not-a-choice' }]
}

/** Does whether `from` is asked depend on the question `to`, directly or by others? */
function reaches(form: readonly FormField[], from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const conditions = form.find((field) => field.name === name)?.shownIf?.conditions ?? []
    for (const { field } of conditions) {
      if (field === to) return true
      if (!seen.has(field)) open.push(field)
      seen.add(field)
    }
  }
  return false
}
