import { useState } from 'react'
import { Section, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { AnswerField } from '../raise/AnswerField.tsx'
import { type Draft, judgeDraft } from '../raise/formModel.ts'
import type { ServiceBody } from './serviceDraft.ts'

/** The form as the customer sees it: it can be filled in, so that questions come and go, and nothing is sent. */
export function FormPreview({ form }: { form: NonNullable<ServiceBody['form']> }) {
  const { t } = useWords()
  const [answers, setAnswers] = useState<Draft>({})
  const { shown } = judgeDraft({ form }, { title: '', description: '', answers })
  return (
    <Section frame="card" title={t('service.preview')} description={t('service.preview.hint')}>
      <Stack gap="m">
        {shown.length === 0 && <Text role="subtle">{t('service.preview.none')}</Text>}
        {shown.map((field) => (
          <AnswerField
            // Another kind is another field, whose answer begins anew.
            key={`${field.name} ${field.kind}`}
            field={field}
            value={answers[field.name]}
            onChange={(value) => setAnswers({ ...answers, [field.name]: value })}
            error={undefined}
          />
        ))}
      </Stack>
    </Section>
  )
}
