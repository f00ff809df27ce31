import { type Conditions, milestones } from '@counterpart/core'
import { RadioGroup, Section, Stack } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import type { ErrorAt } from './fieldErrors.ts'

type ConditionFieldsProps = {
  conditions: Conditions
  path: string
  onChange: (conditions: Conditions) => void
  errorAt: ErrorAt
}

/** When an own target counts. */
export function ConditionFields({ conditions, path, onChange, errorAt }: ConditionFieldsProps) {
  const { t } = useWords()
  const options = milestones.map((value) => ({ value, label: t(`milestone.${value}`) }))
  const { stopsOn } = conditions
  const stopsError =
    errorAt(`${path}.stopsOn`) ?? stopsOn.map((_, i) => errorAt(`${path}.stopsOn.${i}`)).find((text) => text)
  return (
    <Section title={t('agreement.conditions')} description={t('agreement.conditions.hint')}>
      <Stack gap="m">
        <ChoiceList
          name={`${path}.startsOn`}
          label={t('agreement.conditions.starts-on')}
          options={options}
          chosen={conditions.startsOn}
          onChange={(startsOn) => onChange({ ...conditions, startsOn })}
          error={errorAt(`${path}.startsOn`)}
        />
        <ChoiceList
          name={`${path}.stopsOn`}
          label={t('agreement.conditions.stops-on')}
          options={options}
          chosen={conditions.stopsOn}
          onChange={(next) => onChange({ ...conditions, stopsOn: next })}
          error={stopsError && (stopsOn.length > 0 ? t('agreement.conditions.both') : stopsError)}
        />
        <RadioGroup
          name={`${path}.rounds`}
          label={t('agreement.conditions.rounds')}
          value={conditions.rounds}
          onChange={(rounds) => rounds && onChange({ ...conditions, rounds })}
          options={[
            { value: 'one', label: t('agreement.conditions.rounds.one') },
            { value: 'many', label: t('agreement.conditions.rounds.many') },
          ]}
        />
      </Stack>
    </Section>
  )
}
