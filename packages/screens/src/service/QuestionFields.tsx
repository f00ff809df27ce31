import { fileLimits, textLimits } from '@counterpart/core'
import { Checkbox, Grid, Stack, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { BothFields, type ErrorAt } from './BothFields.tsx'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ShownIfFields } from './ShownIfFields.tsx'
import type { QuestionDraft } from './serviceDraft.ts'

type QuestionFieldsProps = {
  question: QuestionDraft
  path: string
  form: readonly QuestionDraft[]
  onChange: (question: QuestionDraft) => void
  errorAt: ErrorAt
}

/** All that can be said of one question. */
export function QuestionFields({ question, path, form, onChange, errorAt }: QuestionFieldsProps) {
  const { t } = useWords()
  const set = (part: Partial<QuestionDraft>) => onChange({ ...question, ...part })
  const bound = (part: 'maxLength' | 'min' | 'max', label: string, hint?: string) => (
    <TextField
      name={`${path}.${part}`}
      label={label}
      hint={hint}
      type="number"
      value={question[part]}
      onChange={(text) => set({ [part]: text })}
      error={errorAt(`${path}.${part}`)}
    />
  )
  const { kind } = question
  return (
    <Stack gap="m">
      <BothFields
        path={`${path}.label`}
        label={t('question.label')}
        value={question.label}
        onChange={(label) => set({ label })}
        errorAt={errorAt}
        maxLength={400}
      />
      <BothFields
        path={`${path}.hint`}
        label={t('question.hint')}
        value={question.hint}
        onChange={(hint) => set({ hint })}
        errorAt={errorAt}
        maxLength={400}
      />
      {(kind === 'choice' || kind === 'choices') && (
        <ChoiceFields
          choices={question.choices}
          path={`${path}.choices`}
          onChange={(choices) => set({ choices })}
          errorAt={errorAt}
        />
      )}
      <Grid min="narrow">
        {(kind === 'text' || kind === 'long-text') &&
          bound('maxLength', t('question.max-length'), t('question.max-length.hint', { n: textLimits[kind] }))}
        {kind === 'number' && bound('min', t('question.min'))}
        {kind === 'number' && bound('max', t('question.max'))}
        {kind === 'choices' && bound('max', t('question.max-choices'))}
        {kind === 'files' &&
          bound('max', t('question.max-files'), t('question.max-files.hint', { n: fileLimits.usual }))}
      </Grid>
      <Checkbox
        name={`${path}.required`}
        label={t('question.must')}
        value={question.required}
        onChange={(required) => set({ required })}
      />
      <ShownIfFields
        question={question}
        path={`${path}.shownIf`}
        form={form}
        onChange={(shownIf) => set({ shownIf })}
        errorAt={errorAt}
      />
    </Stack>
  )
}
