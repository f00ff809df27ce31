import type { ServiceView } from '@counterpart/contract'
import {
  type Answer,
  type Answers,
  askingIssues,
  checkAnswers,
  type FieldIssue,
  type FileReference,
  shownFields,
} from '@counterpart/core'
import type { Person } from '@counterpart/kit'

/** What stands in a field while the form is filled in: a number is the text that was typed, a person has a name. */
export type DraftValue = string | boolean | readonly string[] | readonly FileReference[] | Person
export type Draft = Readonly<Record<string, DraftValue>>
export type FormField = ServiceView['form'][number]

/** What a number looks like where people type it; `Number` alone would also take "0x1F" and "". */
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** The answers as the server takes them. What is no number stays as it was typed, so that it is refused as such. */
export function answersOf(form: readonly FormField[], draft: Draft): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const { name, kind } of form) {
    const value = Object.hasOwn(draft, name) ? draft[name] : undefined
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) continue
    if (typeof value !== 'string') answers[name] = answerIn(value)
    else answers[name] = kind === 'number' ? numberIn(value.trim()) : value.trim()
  }
  return answers
}

function numberIn(typed: string): Answer {
  // Chinese keyboards type digits of full width.
  const text = typed.normalize('NFKC')
  const number = numberPattern.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : typed
}

const answerIn = (value: Exclude<DraftValue, string>): Answer =>
  typeof value === 'object' && 'id' in value ? value.id : (value as Answer)

export type Judged = {
  /** The questions that are asked, as far as was answered. */
  readonly shown: readonly FormField[]
  /** As they are sent; empty while something is wrong. */
  readonly answers: Answers
  readonly issues: readonly FieldIssue[]
}

/** The verdict on a request that is being written, by the functions that the server judges it by. */
export function judgeDraft(
  service: Pick<ServiceView, 'form'>,
  draft: { readonly title: string; readonly description: string; readonly answers: Draft },
): Judged {
  const given = answersOf(service.form, draft.answers)
  const shown = shownFields(service.form, given)
  const checked = checkAnswers(service.form, given)
  const issues = askingIssues(draft)
  return checked.ok
    ? { shown, answers: checked.value, issues }
    : { shown, answers: {}, issues: [...issues, ...checked.refusal.issues] }
}
