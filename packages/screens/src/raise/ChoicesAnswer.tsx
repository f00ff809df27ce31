import { textIn } from '@counterpart/core'
import { MultiSelect } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { DraftValue, FormField } from './formModel.ts'

type ChoicesAnswerProps = {
  name: string
  label: string
  hint: string | undefined
  required: boolean
  error: string | undefined
  field: Extract<FormField, { kind: 'choices' }>
  value: readonly unknown[]
  onChange: (value: DraftValue) => void
}

/** Several of the choices of a question. */
export function ChoicesAnswer({ field, value, hint, ...facts }: ChoicesAnswerProps) {
  const { t, language } = useWords()
  return (
    <MultiSelect
      {...facts}
      hint={hint ?? (field.max === undefined ? undefined : t('raise.up-to', { n: field.max }))}
      placeholder={t('raise.choose.several')}
      max={field.max}
      value={value.filter((one) => typeof one === 'string')}
      options={field.choices.map((choice) => ({ value: choice.value, label: textIn(choice.label, language) }))}
    />
  )
}
