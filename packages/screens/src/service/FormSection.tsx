import { type FieldKind, fieldKinds } from '@counterpart/core'
import { useState } from 'react'
import { EmptyState, Section, Select, Stack } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { ErrorAt } from './BothFields.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { blankQuestion, moved, type QuestionDraft, withoutQuestion } from './serviceDraft.ts'

type FormSectionProps = {
  form: readonly QuestionDraft[]
  /** The names of the questions that are kept already. */
  onChange: (form: readonly QuestionDraft[]) => void
  errorAt: ErrorAt
  /** The places of the questions with which something is wrong. */
  wrong: ReadonlySet<number>
}

/** The questions of a service, in their order. */
export function FormSection({ form, onChange, errorAt, wrong }: FormSectionProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const add = (kind: FieldKind | null) => {
    if (kind === null) return
    const question = blankQuestion(kind, form)
    onChange([...form, question])
    setOpen(question.name)
  }
  return (
    <Section frame="card" title={t('service.form')} description={t('service.form.hint')}>
      <Stack gap="m">
        {form.length === 0 && (
          <EmptyState icon="edit" title={t('service.form.none')} description={t('service.form.none.detail')} />
        )}
        {form.map((question, i) => (
          <QuestionCard
            key={question.name}
            question={question}
            at={i}
            form={form}
            isOpen={open === question.name || wrong.has(i)}
            errorAt={errorAt}
            onToggle={() => setOpen(open === question.name ? null : question.name)}
            onChange={(next) => onChange(form.map((one) => (one.name === next.name ? next : one)))}
            onMove={(by) => onChange(moved(form, i, by))}
            onRemove={() => onChange(withoutQuestion(form, question.name))}
          />
        ))}
        <Select<FieldKind>
          name="add-question"
          label={t('question.add')}
          placeholder={t('question.add.choose')}
          value={null}
          onChange={add}
          options={fieldKinds.map((kind) => ({ value: kind, label: t(`question.kind.${kind}`) }))}
        />
      </Stack>
    </Section>
  )
}
