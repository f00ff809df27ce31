import { type FileReference, textIn, textLimits } from '@counterpart/core'
import type { Person } from '@counterpart/kit'
import { lazy, type ReactElement, Suspense } from 'react'
import { Checkbox, DatePicker, RadioGroup, Select, Skeleton, TextArea, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { DraftValue, FormField } from './formModel.ts'

// Large controls that few forms have: they come when one does.
const ChoicesAnswer = lazy(async () => ({ default: (await import('./ChoicesAnswer.tsx')).ChoicesAnswer }))
const PersonAnswer = lazy(async () => ({ default: (await import('./PersonAnswer.tsx')).PersonAnswer }))
const FilesField = lazy(async () => ({ default: (await import('./FilesField.tsx')).FilesField }))

type AnswerFieldProps = {
  field: FormField
  value: DraftValue | undefined
  onChange: (value: DraftValue) => void
  error: string | undefined
}

/** One question of a service's form. */
export function AnswerField({ field, value, onChange, error }: AnswerFieldProps) {
  const { t, language } = useWords()
  const facts = {
    name: `answers.${field.name}`,
    label: textIn(field.label, language),
    hint: field.hint && textIn(field.hint, language),
    required: field.required,
    error,
  }
  const later = (control: ReactElement) => (
    <Suspense fallback={<Skeleton label={facts.label} shape="text" lines={2} />}>{control}</Suspense>
  )
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      return <TextField {...facts} value={text} onChange={onChange} maxLength={field.maxLength ?? textLimits.text} />
    case 'long-text':
      return (
        <TextArea {...facts} value={text} onChange={onChange} maxLength={field.maxLength ?? textLimits['long-text']} />
      )
    case 'number':
      return (
        <TextField {...facts} hint={facts.hint ?? rangeHint(field, t)} type="number" value={text} onChange={onChange} />
      )
    case 'date':
      return <DatePicker {...facts} value={text || null} onChange={(day) => onChange(day ?? '')} />
    case 'yes-no':
      // A question that must be answered takes no as an answer, so it must not begin as one.
      return field.required ? (
        <RadioGroup<'yes' | 'no'>
          {...facts}
          layout="inline"
          value={value === undefined ? null : value === true ? 'yes' : 'no'}
          onChange={(chosen) => onChange(chosen === 'yes')}
          options={[
            { value: 'yes', label: t('answer.yes') },
            { value: 'no', label: t('answer.no') },
          ]}
        />
      ) : (
        <Checkbox {...facts} value={value === true} onChange={onChange} />
      )
    case 'choice':
      return (
        <Select
          {...facts}
          placeholder={t('raise.choose')}
          clearable={!field.required}
          value={text || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          options={field.choices.map((choice) => ({ value: choice.value, label: textIn(choice.label, language) }))}
        />
      )
    case 'choices':
      return later(
        <ChoicesAnswer {...facts} field={field} value={Array.isArray(value) ? value : []} onChange={onChange} />,
      )
    case 'person':
      return later(<PersonAnswer {...facts} value={isPerson(value) ? value : null} onChange={onChange} />)
    case 'files':
      return later(
        <FilesField
          {...facts}
          max={field.max}
          value={Array.isArray(value) ? (value as readonly FileReference[]) : []}
          onChange={onChange}
        />,
      )
  }
}

const isPerson = (value: DraftValue | undefined): value is Person => typeof value === 'object' && 'id' in value

type T = ReturnType<typeof useWords>['t']

function rangeHint({ min, max }: Extract<FormField, { kind: 'number' }>, t: T): string | undefined {
  if (min !== undefined && max !== undefined) return t('raise.between', { min, max })
  if (min !== undefined) return t('issue.too-small.limit', { limit: min })
  return max === undefined ? undefined : t('issue.too-large.limit', { limit: max })
}
