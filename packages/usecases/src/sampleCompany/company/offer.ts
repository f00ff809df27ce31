import type { FormField } from '@counterpart/core'
import { both } from './both.ts'
import type { DepartmentCode } from './departments.ts'

type Label = readonly [en: string, zh: string]
type Bounds = { readonly min?: number; readonly max?: number }

const facts = (name: string, label: Label, required: boolean, hint?: Label) => ({
  name,
  label: both(...label),
  required,
  ...(hint ? { hint: both(...hint) } : {}),
})
/** Questions that must be answered. */
export const need = {
  text: (name: string, label: Label, hint?: Label): FormField => ({ ...facts(name, label, true, hint), kind: 'text' }),
  number: (name: string, label: Label, bounds: Bounds = {}): FormField => ({
    ...facts(name, label, true),
    kind: 'number',
    ...bounds,
  }),
  date: (name: string, label: Label, hint?: Label): FormField => ({ ...facts(name, label, true, hint), kind: 'date' }),
  yesNo: (name: string, label: Label, hint?: Label): FormField => ({
    ...facts(name, label, true, hint),
    kind: 'yes-no',
  }),
  longText: (name: string, label: Label, hint?: Label): FormField => ({
    ...facts(name, label, true, hint),
    kind: 'long-text',
    maxLength: 2000,
  }),
  choice: (name: string, label: Label, choices: Readonly<Record<string, Label>>): FormField => ({
    ...facts(name, label, true),
    kind: 'choice',
    choices: Object.entries(choices).map(([value, text]) => ({ value, label: both(...text) })),
  }),
}

/** The same question, left open to whoever fills in the form. */
export const may = (field: FormField): FormField => ({ ...field, required: false })

export const currency = need.choice('currency', ['Currency', '币种'], {
  CNY: ['Chinese yuan', '人民币'],
  EUR: ['Euro', '欧元'],
  GBP: ['Pound sterling', '英镑'],
  USD: ['US dollar', '美元'],
})
export const amount = need.number('amount', ['Amount', '金额'], { min: 0 })
export const neededBy = need.date('neededBy', ['Needed by', '需要日期'])

/** A service as its provider describes it. */
export type Offer = {
  readonly provider: DepartmentCode
  readonly name: Label
  readonly description: Label
  readonly form: readonly FormField[]
}
