import { Button, IconButton, Inline, Section, Stack } from '#kit'
import { RowWithEnd } from '../edit/RowWithEnd.tsx'
import { useWords } from '../host/useHost.tsx'
import { BothFields, type ErrorAt } from './BothFields.tsx'
import { blankChoice, type ChoiceDraft, readIn } from './serviceDraft.ts'

type ChoiceFieldsProps = {
  choices: readonly ChoiceDraft[]
  path: string
  onChange: (choices: readonly ChoiceDraft[]) => void
  errorAt: ErrorAt
}

/** What can be chosen, in both languages. */
export function ChoiceFields({ choices, path, onChange, errorAt }: ChoiceFieldsProps) {
  const { t, language } = useWords()
  return (
    <Section title={t('question.choices')} description={errorAt(path) ?? t('question.choices.hint')}>
      <Stack gap="s">
        {choices.map((choice, i) => (
          <RowWithEnd
            key={choice.value}
            end={
              <IconButton
                icon="close"
                label={t('question.choice.remove', {
                  label: readIn(choice.label, language) || t('question.choice', { n: i + 1 }),
                })}
                onPress={() => onChange(choices.filter((_, c) => c !== i))}
              />
            }
          >
            <BothFields
              path={`${path}.${i}.label`}
              label={t('question.choice', { n: i + 1 })}
              value={choice.label}
              onChange={(label) => onChange(choices.map((one, c) => (c === i ? { ...one, label } : one)))}
              errorAt={errorAt}
              maxLength={400}
            />
          </RowWithEnd>
        ))}
        <Inline>
          <Button icon="add" onPress={() => onChange([...choices, blankChoice(choices)])}>
            {t('question.choice.add')}
          </Button>
        </Inline>
      </Stack>
    </Section>
  )
}
