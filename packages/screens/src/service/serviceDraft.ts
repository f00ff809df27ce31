import type { Call, ServiceView } from '@counterpart/contract'
import {
  checkService,
  type DepartmentId,
  type FieldIssue,
  type FieldKind,
  type FormField,
  type Language,
  type LocalText,
  type PersonId,
  type Service,
  type ShownIf,
} from '@counterpart/core'
import type { Person } from '@counterpart/kit'

export type ServiceBody = Call<'putService'>['body']
/** Both languages as they are typed. */
export type Both = { readonly en: string; readonly zh: string }
export type ChoiceDraft = { readonly value: string; readonly label: Both }

/** One question as it is typed: numbers as texts, and what other kinds need is kept while the kind is tried out. */
export type QuestionDraft = {
  /** Answers are kept under it: given once, and never changed. */
  readonly name: string
  readonly kind: FieldKind
  readonly label: Both
  readonly hint: Both
  readonly required: boolean
  readonly maxLength: string
  readonly min: string
  readonly max: string
  readonly choices: readonly ChoiceDraft[]
  readonly shownIf: ShownIf | null
}
export type ServiceDraft = {
  readonly name: Both
  readonly description: Both
  readonly provider: string | null
  readonly owner: Person | null
  readonly availability: ServiceView['availability']
  /** One a line. */
  readonly keywords: Both
  readonly form: readonly QuestionDraft[]
}

const nothing: Both = { en: '', zh: '' }
const both = (text: LocalText | undefined): Both => ({ en: text?.en ?? '', zh: text?.['zh-CN'] ?? '' })
const asTyped = (value: number | undefined): string => (value === undefined ? '' : String(value))

export const blankService: ServiceDraft = {
  name: nothing,
  description: nothing,
  provider: null,
  owner: null,
  availability: 'offered',
  keywords: nothing,
  form: [],
}

/** A number that nothing of the form has yet: "question-3". */
const fresh = (word: string, taken: readonly string[]): string => {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`${word}-${n}`)) return `${word}-${n}`
}

export const blankChoice = (choices: readonly ChoiceDraft[]): ChoiceDraft => ({
  value: fresh(
    'choice',
    choices.map(({ value }) => value),
  ),
  label: nothing,
})

export const blankQuestion = (kind: FieldKind, form: readonly QuestionDraft[]): QuestionDraft => ({
  name: fresh(
    'question',
    form.map(({ name }) => name),
  ),
  kind,
  label: nothing,
  hint: nothing,
  required: false,
  maxLength: '',
  min: '',
  max: '',
  choices: kind === 'choice' || kind === 'choices' ? [blankChoice([])] : [],
  shownIf: null,
})

export function draftOf(view: ServiceView, owner: Person | null): ServiceDraft {
  const { name, description, provider, availability, keywords, form } = view
  return {
    name: both(name),
    description: both(description),
    provider,
    owner,
    availability,
    keywords: { en: (keywords?.en ?? []).join('\n'), zh: (keywords?.['zh-CN'] ?? []).join('\n') },
    form: form.map((field) => ({
      name: field.name,
      kind: field.kind,
      label: both(field.label),
      hint: both(field.hint),
      required: field.required,
      maxLength: 'maxLength' in field ? asTyped(field.maxLength) : '',
      min: 'min' in field ? asTyped(field.min) : '',
      max: 'max' in field ? asTyped(field.max) : '',
      choices: 'choices' in field ? field.choices.map(({ value, label }) => ({ value, label: both(label) })) : [],
      shownIf: field.shownIf ?? null,
    })),
  }
}

/** The service as it would be sent, and what is wrong with it; the same functions judge it on the server. */
export function bodyOf(
  draft: ServiceDraft,
  id: ServiceView['id'],
): { body: ServiceBody; issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = []
  const text = (typed: Both, path: string): LocalText => {
    const [en, zh] = [typed.en.trim(), typed.zh.trim()]
    if (en === '' && zh === '') issues.push({ path, reason: 'required' })
    return { ...(en && { en }), ...(zh && { 'zh-CN': zh }) }
  }
  const number = (typed: string, path: string): number | undefined => {
    if (typed.trim() === '') return undefined
    const value = Number(typed.normalize('NFKC'))
    if (!Number.isFinite(value)) issues.push({ path, reason: 'malformed' })
    return value
  }
  /** From one on: a length, or how many. */
  const count = (typed: string, path: string): number | undefined => {
    const value = number(typed, path)
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) issues.push({ path, reason: 'malformed' })
    return value
  }
  const fieldOf = (question: QuestionDraft, i: number): FormField => {
    const at = (part: string) => `form.${i}.${part}`
    const { name, kind, required, hint, shownIf } = question
    const facts = {
      name,
      required,
      label: text(question.label, at('label')),
      ...(hint.en.trim() || hint.zh.trim() ? { hint: text(hint, at('hint')) } : {}),
      ...(shownIf ? { shownIf } : {}),
    }
    const choices = () =>
      question.choices.map(({ value, label }, c) => ({ value, label: text(label, at(`choices.${c}.label`)) }))
    switch (kind) {
      case 'text':
      case 'long-text':
        return { ...facts, kind, maxLength: count(question.maxLength, at('maxLength')) }
      case 'number':
        return { ...facts, kind, min: number(question.min, at('min')), max: number(question.max, at('max')) }
      case 'choice':
        return { ...facts, kind, choices: choices() }
      case 'choices':
        return { ...facts, kind, choices: choices(), max: count(question.max, at('max')) }
      case 'files':
        return { ...facts, kind, max: count(question.max, at('max')) }
      default:
        return { ...facts, kind }
    }
  }
  const { provider, owner, availability, keywords } = draft
  if (provider === null) issues.push({ path: 'provider', reason: 'required' })
  const body: ServiceBody = {
    name: text(draft.name, 'name'),
    description: text(draft.description, 'description'),
    provider: (provider ?? '') as DepartmentId,
    owner: (owner?.id ?? null) as PersonId | null,
    // Written lists and read ones are the same on the wire.
    form: draft.form.map(fieldOf) as ServiceBody['form'],
    availability,
    keywords: { en: linesOf(keywords.en), 'zh-CN': linesOf(keywords.zh) },
  }
  const checked = checkService({ ...body, id } as Service)
  return { body, issues: checked.ok ? issues : [...issues, ...checked.refusal.issues] }
}

/** One a line; commas of both languages part them as well, since people type them. */
const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n,，、;；]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** What the reader calls a text of the draft. */
export const readIn = ({ en, zh }: Both, language: Language): string =>
  language === 'en' ? en.trim() || zh.trim() : zh.trim() || en.trim()

/** Without one question, and without the conditions that asked for it. */
export function withoutQuestion(form: readonly QuestionDraft[], name: string): readonly QuestionDraft[] {
  return form
    .filter((question) => question.name !== name)
    .map((question) => {
      const conditions = question.shownIf?.conditions.filter(({ field }) => field !== name) ?? []
      return {
        ...question,
        shownIf: question.shownIf && conditions.length > 0 ? { ...question.shownIf, conditions } : null,
      }
    })
}

/** With one question a place further up (-1) or down (1). */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by
  const [one, other] = [list[from], list[to]]
  if (one === undefined || other === undefined) return list
  return list.map((item, i) => (i === from ? other : i === to ? one : item))
}
