import { Button, Inline, Menu, Section, Stack, Text } from '#kit'
import { listText } from '../data/listText.ts'
import { useWords } from '../host/useHost.tsx'
import type { ErrorAt } from './BothFields.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { type QuestionDraft, readIn } from './serviceDraft.ts'

type QuestionCardProps = {
  question: QuestionDraft
  /** Its place in the form. */
  at: number
  form: readonly QuestionDraft[]
  isOpen: boolean
  errorAt: ErrorAt
  onToggle: () => void
  onChange: (question: QuestionDraft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question, folded to a line until it is edited. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, at, form, isOpen, errorAt, onToggle, onChange, onMove, onRemove } = props
  const { t, language } = useWords()
  const label = readIn(question.label, language) || t('question.unnamed', { n: at + 1 })
  const facts = [
    t(`question.kind.${question.kind}`),
    ...(question.required ? [t('question.required')] : []),
    ...(question.shownIf ? [t('question.sometimes')] : []),
  ]
  return (
    <Section frame="card">
      <Stack gap="m">
        <Inline gap="s" spread wrap>
          <Stack gap="none">
            <Text role="strong">{label}</Text>
            <Text role="caption">{listText(language, facts)}</Text>
          </Stack>
          <Inline gap="xs">
            <Button variant="subtle" icon={isOpen ? 'check' : 'edit'} onPress={onToggle}>
              {isOpen ? t('question.fold') : t('act.edit')}
            </Button>
            <Menu
              label={t('question.more', { label })}
              items={[
                { id: 'up', label: t('question.up'), disabled: at === 0, onPress: () => onMove(-1) },
                { id: 'down', label: t('question.down'), disabled: at === form.length - 1, onPress: () => onMove(1) },
                { id: 'remove', label: t('question.remove'), tone: 'danger', onPress: onRemove },
              ]}
            />
          </Inline>
        </Inline>
        {isOpen && (
          <QuestionFields question={question} path={`form.${at}`} form={form} onChange={onChange} errorAt={errorAt} />
        )}
      </Stack>
    </Section>
  )
}
