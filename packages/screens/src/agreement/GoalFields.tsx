import { type CustomerClass, customerClasses, priorities } from '@counterpart/core'
import { Checkbox, Grid, Section, Stack, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { type GoalsDraft, noGoals, type TargetDraft } from './agreementDraft.ts'
import type { ErrorAt } from './fieldErrors.ts'

type GoalFieldsProps = {
  target: TargetDraft
  path: string
  onChange: (part: Partial<TargetDraft>) => void
  errorAt: ErrorAt
}

/** What is promised at each priority, to everyone and to classes of customers. */
export function GoalFields({ target, path, onChange, errorAt }: GoalFieldsProps) {
  const { t } = useWords()
  const setClass = (of: CustomerClass, goals: GoalsDraft | undefined) =>
    onChange({ classGoals: { ...target.classGoals, [of]: goals } })
  return (
    <Section title={t('agreement.goals')} description={t('agreement.goals.hint')}>
      <Stack gap="m">
        <FourGoals
          path={`${path}.goals`}
          goals={target.goals}
          onChange={(goals) => onChange({ goals })}
          errorAt={errorAt}
        />
        {customerClasses.map((each) => {
          const goals = target.classGoals[each]
          return (
            <Stack key={each} gap="s">
              <Checkbox
                name={`${path}.classGoals.${each}`}
                label={t('agreement.goals.of-class', { class: t(`class.${each}`) })}
                value={goals !== undefined}
                onChange={(has) => setClass(each, has ? target.goals : undefined)}
              />
              {goals && (
                <FourGoals
                  path={`${path}.classGoals.${each}`}
                  of={t(`class.${each}`)}
                  goals={goals}
                  onChange={(next) => setClass(each, next)}
                  errorAt={errorAt}
                />
              )}
            </Stack>
          )
        })}
      </Stack>
    </Section>
  )
}

type FourGoalsProps = {
  path: string
  /** The class they are for. */
  of?: string
  goals: GoalsDraft
  onChange: (goals: GoalsDraft) => void
  errorAt: ErrorAt
}

function FourGoals({ path, of, goals = noGoals, onChange, errorAt }: FourGoalsProps) {
  const { t } = useWords()
  return (
    <Grid min="narrow">
      {priorities.map((priority) => (
        <TextField
          key={priority}
          name={`${path}.${priority}`}
          label={
            of
              ? t('agreement.goals.priority-of', { priority: t(`priority.${priority}`), class: of })
              : t(`priority.${priority}`)
          }
          value={goals[priority]}
          onChange={(text) => onChange({ ...goals, [priority]: text })}
          placeholder={t('agreement.goals.nothing')}
          error={errorAt(`${path}.${priority}`)}
        />
      ))}
    </Grid>
  )
}
