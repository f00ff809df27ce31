import type { Condition, ShownIf } from '@counterpart/core'
import { Button, Inline, RadioGroup, Section, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { ErrorAt } from './BothFields.tsx'
import { ConditionRow, startOf } from './ConditionRow.tsx'
import type { QuestionDraft } from './serviceDraft.ts'

type ShownIfFieldsProps = {
  question: QuestionDraft
  path: string
  form: readonly QuestionDraft[]
  onChange: (shownIf: ShownIf | null) => void
  errorAt: ErrorAt
}

/** Whether a question is always asked, or only after certain answers to others. */
export function ShownIfFields({ question, path, form, onChange, errorAt }: ShownIfFieldsProps) {
  const { t } = useWords()
  const others = form.filter(({ name }) => name !== question.name)
  const [first] = others
  const { shownIf } = question
  const conditions = shownIf?.conditions ?? []
  const set = (next: readonly Condition[]) =>
    onChange(next.length > 0 ? { match: shownIf?.match ?? 'all', conditions: next } : null)
  const circular = errorAt(path)
  return (
    <Section title={t('condition.title')} description={t(shownIf ? 'condition.hint' : 'condition.always')}>
      <Stack gap="s">
        {circular && <Text tone="danger">{circular}</Text>}
        {shownIf && conditions.length > 1 && (
          <RadioGroup<ShownIf['match']>
            name={`${path}.match`}
            label={t('condition.match')}
            layout="inline"
            value={shownIf.match}
            onChange={(match) => match && onChange({ ...shownIf, match })}
            options={[
              { value: 'all', label: t('condition.match.all') },
              { value: 'any', label: t('condition.match.any') },
            ]}
          />
        )}
        {conditions.map((condition, i) => (
          <ConditionRow
            // Conditions have no name of their own; they are few, and their fields are controlled.
            key={`${i}-${condition.field}`}
            condition={condition}
            path={`${path}.conditions.${i}`}
            others={others}
            errorAt={errorAt}
            onChange={(next) => set(conditions.map((one, c) => (c === i ? next : one)))}
            onRemove={() => set(conditions.filter((_, c) => c !== i))}
          />
        ))}
        {first && (
          <Inline>
            <Button icon="add" onPress={() => set([...conditions, startOf(first)])}>
              {t('condition.add')}
            </Button>
          </Inline>
        )}
      </Stack>
    </Section>
  )
}
