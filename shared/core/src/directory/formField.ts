import type { LocalText, PersonId } from '../kernel/index.ts'
import type { FileReference } from './fileReference.ts'

export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'date',
  'yes-no',
  'choice',
  'choices',
  'person',
  'files',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** One question of a service's form. */
export type FormField = {
  /** Names the answer: a lower-case letter, then letters, digits and hyphens, up to 40. */
  readonly name: string
  readonly label: LocalText
  readonly hint?: LocalText | undefined
  /** Must be answered where it is asked. */
  readonly required: boolean
  /** Asked only while this holds; always where there is none. */
  readonly shownIf?: ShownIf | undefined
} & (
  | { readonly kind: 'text' | 'long-text'; readonly maxLength?: number | undefined }
  | { readonly kind: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly kind: 'date' | 'yes-no' | 'person' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Several of them; `max` says how many at most. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly max?: number | undefined }
  | { readonly kind: 'files'; readonly max?: number | undefined }
)
export type Choice = { readonly value: string; readonly label: LocalText }

/** When a question is asked, by the answers to others of the same form. A closed language: what is not here cannot be said. */
export type ShownIf = { readonly match: 'all' | 'any'; readonly conditions: readonly Condition[] }

export type Condition = { readonly field: string } & (
  | { readonly test: 'answered' | 'not-answered' }
  /** Of one choice, of several (one of them suffices), or of a yes or no. */
  | { readonly test: 'is' | 'is-not'; readonly values: readonly (string | boolean)[] }
  | { readonly test: 'at-least' | 'at-most'; readonly value: number }
)
export type ConditionTest = Condition['test']

/** A text, a number, a day as yyyy-mm-dd, a yes or no, the value of a choice or several of them, a person, or references to files. */
export type Answer = string | number | boolean | PersonId | readonly string[] | readonly FileReference[]
export type Answers = Readonly<Record<string, Answer>>

/** How long a text may be where its field does not say. */
export const textLimits = { text: 200, 'long-text': 4000 } as const
/** How many files an answer refers to where its field does not say, and at the very most. */
export const fileLimits = { usual: 10, most: 50 } as const
