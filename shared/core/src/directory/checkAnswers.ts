import { type FieldIssue, isId, isPlainText, ok, type PersonId, type Result, refuse } from '../kernel/index.ts'
import { referenceIssue } from './fileReference.ts'
import { type Answer, type Answers, type FormField, fileLimits, textLimits } from './formField.ts'
import { isMet } from './shownIf.ts'

export type AnswersRefusal = { readonly kind: 'invalid-answers'; readonly issues: readonly FieldIssue[] }

/** What the longest text of any form may have, before it is trimmed. */
const longestText = 20_000

/**
 * The same verdict in browser and server.
 *
 * Answers to fields that the form does not have are refused; empty texts and lists count as no answer. Answers to
 * questions that are not asked are left out, right or wrong: nobody could mend what is not shown. Checking what came
 * out changes nothing.
 */
export function checkAnswers(
  form: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): Result<Answers, AnswersRefusal> {
  const issues: FieldIssue[] = []
  const answers: Record<string, Answer> = {}
  for (const name of Object.keys(given))
    if (!form.some((field) => field.name === name)) issues.push({ path: `answers.${name}`, reason: 'unknown-field' })
  for (const field of shownFields(form, given)) {
    const judged = judge(field, given)
    if (judged.issue) issues.push({ path: `answers.${field.name}`, ...judged.issue })
    else if (judged.answer !== undefined) answers[field.name] = judged.answer
    else if (field.required) issues.push({ path: `answers.${field.name}`, reason: 'required' })
  }
  return issues.length ? refuse({ kind: 'invalid-answers', issues }) : ok(answers)
}

/** The questions that are asked, as far as was answered: in the order of the form. */
export function shownFields(
  form: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): readonly FormField[] {
  const known = new Map<string, boolean>()
  const isShown = (field: FormField): boolean => {
    const before = known.get(field.name)
    if (before !== undefined) return before
    // While it is being found out it is not asked, which ends every circle.
    known.set(field.name, false)
    const shown = field.shownIf === undefined || isMet(field.shownIf, answerOf)
    known.set(field.name, shown)
    return shown
  }
  const answerOf = (name: string): Answer | undefined => {
    const field = form.find((one) => one.name === name)
    if (!field || !isShown(field)) return undefined
    const { answer, issue } = judge(field, given)
    if (issue) return undefined
    // A box that nobody ticked says no.
    return answer === undefined && field.kind === 'yes-no' && !field.required ? false : answer
  }
  return form.filter(isShown)
}

type Judged = { readonly answer?: Answer | undefined; readonly issue?: Omit<FieldIssue, 'path'> | undefined }

function judge(field: FormField, given: Readonly<Record<string, unknown>>): Judged {
  const raw = Object.hasOwn(given, field.name) ? given[field.name] : undefined
  if (typeof raw === 'string' && [...raw].length > longestText)
    return { issue: { reason: 'too-long', limit: longestText } }
  const answer = typeof raw === 'string' ? raw.trim() : raw
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return {}
  const issue = issueOf(field, answer)
  return issue ? { issue } : { answer: settled(field, answer as Answer) }
}

/** One form for what means the same: choices in the order in which they are offered, and no zero with a sign. */
function settled(field: FormField, answer: Answer): Answer {
  if (field.kind === 'number') return (answer as number) + 0
  if (field.kind !== 'choices') return answer
  return field.choices.map(({ value }) => value).filter((value) => (answer as readonly string[]).includes(value))
}

function issueOf(field: FormField, answer: unknown): Omit<FieldIssue, 'path'> | null {
  switch (field.kind) {
    case 'text':
    case 'long-text': {
      if (typeof answer !== 'string') return { reason: 'wrong-type' }
      const limit = field.maxLength ?? textLimits[field.kind]
      if ([...answer].length > limit) return { reason: 'too-long', limit }
      return isPlainText(answer) ? null : { reason: 'malformed' }
    }
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return { reason: 'wrong-type' }
      if (field.min !== undefined && answer < field.min) return { reason: 'too-small', limit: field.min }
      return field.max !== undefined && answer > field.max ? { reason: 'too-large', limit: field.max } : null
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? null : { reason: 'not-a-date' }
    case 'yes-no':
      return typeof answer === 'boolean' ? null : { reason: 'wrong-type' }
    case 'person':
      return isId(answer) ? null : { reason: typeof answer === 'string' ? 'not-an-id' : 'wrong-type' }
    case 'choice':
      return field.choices.some((choice) => choice.value === answer) ? null : { reason: 'not-a-choice' }
    case 'choices': {
      if (!Array.isArray(answer)) return { reason: 'wrong-type' }
      if (!answer.every((one) => field.choices.some(({ value }) => value === one))) return { reason: 'not-a-choice' }
      if (new Set(answer).size < answer.length) return { reason: 'repeated' }
      const { max } = field
      return max !== undefined && answer.length > max ? { reason: 'too-many', limit: max } : null
    }
    case 'files': {
      if (!Array.isArray(answer)) return { reason: 'wrong-type' }
      const limit = field.max ?? fileLimits.usual
      if (answer.length > limit) return { reason: 'too-many', limit }
      return answer.map(referenceIssue).find((issue) => issue !== null) ?? null
    }
  }
}

/** The people who are answers. */
export const peopleAnswered = (
  form: readonly FormField[],
  answers: Answers,
): readonly { readonly field: string; readonly person: PersonId }[] =>
  form.flatMap(({ kind, name }) => {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
    return kind === 'person' && isId(answer) ? [{ field: name, person: answer as PersonId }] : []
  })

/** Is this a day of the calendar? 2026-02-30 is not. @param day yyyy-mm-dd */
export function isDay(day: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!parts) return false
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}
