import { RadioGroup, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

export type Application = {
  readonly openRequests: 'keep' | 'recalculate'
  readonly newTargets: 'from-start' | 'from-now'
}
type ApplyChoiceProps = {
  application: Application
  onChange: (application: Application) => void
  /** A target was added, for which it has to be said from when on it counts. */
  hasNewTargets: boolean
}

/** For whom a change holds, and what is defined for clocks that run. */
export function ApplyChoice({ application, onChange, hasNewTargets }: ApplyChoiceProps) {
  const { t } = useWords()
  const { openRequests, newTargets } = application
  return (
    <Stack gap="m">
      <RadioGroup
        name="openRequests"
        label={t('apply.for')}
        value={openRequests}
        onChange={(next) => next && onChange({ ...application, openRequests: next })}
        options={[
          { value: 'keep', label: t('apply.keep'), description: t('apply.keep.detail') },
          { value: 'recalculate', label: t('apply.recalculate'), description: t('apply.recalculate.detail') },
        ]}
      />
      {openRequests === 'recalculate' && hasNewTargets && (
        <RadioGroup
          name="newTargets"
          label={t('apply.new-targets')}
          value={newTargets}
          onChange={(next) => next && onChange({ ...application, newTargets: next })}
          options={[
            { value: 'from-start', label: t('apply.from-start'), description: t('apply.from-start.detail') },
            { value: 'from-now', label: t('apply.from-now'), description: t('apply.from-now.detail') },
          ]}
        />
      )}
      {openRequests === 'recalculate' && (
        <Stack gap="xs">
          <Text role="strong">{t('apply.rules')}</Text>
          {rules.map((rule) => (
            <Text key={rule} role="subtle">{`• ${t(`apply.rule.${rule}`)}`}</Text>
          ))}
        </Stack>
      )}
    </Stack>
  )
}

const rules = ['elapsed', 'broken-now', 'closed', 'hand-off', 'undo'] as const
