import { type Condition, type ConditionTest, testsFor } from '@counterpart/core'
import { useState } from 'react'
import { Grid, IconButton, MultiSelect, Select, TextField } from '#kit'
import { RowWithEnd } from '../edit/RowWithEnd.tsx'
import { useWords } from '../host/useHost.tsx'
import type { ErrorAt } from './BothFields.tsx'
import { type QuestionDraft, readIn } from './serviceDraft.ts'

type ConditionRowProps = {
  condition: Condition
  path: string
  /** The questions that it may be about. */
  others: readonly QuestionDraft[]
  onChange: (condition: Condition) => void
  onRemove: () => void
  errorAt: ErrorAt
}

/** The first thing that can be asked of a question. */
export function startOf(question: QuestionDraft): Condition {
  const [test = 'answered'] = testsFor(question.kind)
  return withTest(question, test)
}

function withTest({ name, kind, choices }: QuestionDraft, test: ConditionTest): Condition {
  switch (test) {
    case 'answered':
    case 'not-answered':
      return { field: name, test }
    case 'is':
    case 'is-not':
      return { field: name, test, values: kind === 'yes-no' ? [true] : choices.slice(0, 1).map(({ value }) => value) }
    case 'at-least':
    case 'at-most':
      return { field: name, test, value: 0 }
  }
}

/** Which question, what about it, and with which answers. */
export function ConditionRow({ condition, path, others, onChange, onRemove, errorAt }: ConditionRowProps) {
  const { t, language } = useWords()
  const about = others.find(({ name }) => name === condition.field)
  const nameOf = ({ label, name }: QuestionDraft) => readIn(label, language) || name
  return (
    <RowWithEnd end={<IconButton icon="close" label={t('condition.remove')} onPress={onRemove} />}>
      <Grid min="narrow" gap="s">
        <Select
          name={`${path}.field`}
          label={t('condition.field')}
          value={condition.field}
          onChange={(name) => {
            const chosen = others.find((one) => one.name === name)
            if (chosen) onChange(startOf(chosen))
          }}
          options={others.map((one) => ({ value: one.name, label: nameOf(one) }))}
          error={errorAt(`${path}.field`)}
        />
        <Select<ConditionTest>
          name={`${path}.test`}
          label={t('condition.test')}
          value={condition.test}
          onChange={(test) => about && test && onChange(withTest(about, test))}
          options={testsFor(about?.kind ?? 'text').map((test) => ({ value: test, label: t(`condition.test.${test}`) }))}
          error={errorAt(`${path}.test`)}
        />
        {'values' in condition && about?.kind === 'yes-no' && (
          <Select<'yes' | 'no'>
            name={`${path}.values`}
            label={t('condition.value')}
            value={condition.values[0] === true ? 'yes' : 'no'}
            onChange={(value) => onChange({ ...condition, values: [value === 'yes'] })}
            options={[
              { value: 'yes', label: t('answer.yes') },
              { value: 'no', label: t('answer.no') },
            ]}
          />
        )}
        {'values' in condition && about && about.kind !== 'yes-no' && (
          <MultiSelect
            name={`${path}.values`}
            label={t('condition.values')}
            placeholder={t('raise.choose.several')}
            value={condition.values.filter((value) => typeof value === 'string')}
            onChange={(values) => onChange({ ...condition, values })}
            options={about.choices.map(({ value, label }) => ({ value, label: readIn(label, language) || value }))}
            error={errorAt(`${path}.values`)}
          />
        )}
        {'value' in condition && (
          <Bound path={path} value={condition.value} onChange={(value) => onChange({ ...condition, value })} />
        )}
      </Grid>
    </RowWithEnd>
  )
}

/** A number that is being typed may be none for a while; then the last one holds. */
function Bound({ path, value, onChange }: { path: string; value: number; onChange: (value: number) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(String(value))
  return (
    <TextField
      name={`${path}.value`}
      label={t('condition.value')}
      type="number"
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const number = Number(text)
        if (text.trim() !== '' && Number.isFinite(number)) onChange(number)
      }}
      onBlur={() => setTyped(String(value))}
    />
  )
}
