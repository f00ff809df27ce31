import { isOwnTarget, textIn, waitingParties } from '@counterpart/core'
import { Button, Grid, Select, Stack, TextField } from '#kit'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { AlarmFields } from './AlarmFields.tsx'
import type { TargetDraft } from './agreementDraft.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import type { ErrorAt } from './fieldErrors.ts'
import { GoalFields } from './GoalFields.tsx'

type TargetFieldsProps = {
  target: TargetDraft
  /** Where it stands in the agreement: `targets.0`. */
  path: string
  onChange: (target: TargetDraft) => void
  onRemove: () => void
  errorAt: ErrorAt
}

/** One target, whole. */
export function TargetFields({ target, path, onChange, onRemove, errorAt }: TargetFieldsProps) {
  const { t, language } = useWords()
  const calendars = useAsk('listCalendars', {}).data?.items ?? []
  const set = (part: Partial<TargetDraft>) => onChange({ ...target, ...part })
  const { name } = target
  return (
    <Stack gap="l">
      {isOwnTarget(target.kind) && (
        <Grid min="medium">
          <TextField
            name={`${path}.name.en`}
            label={t('admin.name.en')}
            value={name.en}
            onChange={(en) => set({ name: { ...name, en } })}
            error={errorAt(`${path}.name.en`) ?? errorAt(`${path}.name`)}
          />
          <TextField
            name={`${path}.name.zh-CN`}
            label={t('admin.name.zh')}
            value={name.zh}
            onChange={(zh) => set({ name: { ...name, zh } })}
            error={errorAt(`${path}.name.zh-CN`)}
          />
        </Grid>
      )}
      <GoalFields target={target} path={path} onChange={set} errorAt={errorAt} />
      <Grid min="medium">
        <Select
          name={`${path}.calendar`}
          label={t('agreement.calendar')}
          value={target.calendar}
          onChange={(calendar) => set({ calendar })}
          options={calendars.map(({ id, name }) => ({ value: id as string, label: textIn(name, language) }))}
          placeholder={t('agreement.field.choose')}
          required
          error={errorAt(`${path}.calendar`)}
        />
        <ChoiceList
          name={`${path}.pausesOn`}
          label={t('agreement.pauses')}
          options={waitingParties.map((value) => ({ value, label: t(`agreement.pauses.${value}`) }))}
          chosen={target.pausesOn}
          onChange={(pausesOn) => set({ pausesOn })}
        />
      </Grid>
      {isOwnTarget(target.kind) && (
        <ConditionFields
          conditions={target.conditions}
          path={`${path}.conditions`}
          onChange={(conditions) => set({ conditions })}
          errorAt={errorAt}
        />
      )}
      <AlarmFields
        alarms={target.alarms}
        path={`${path}.alarms`}
        onChange={(alarms) => set({ alarms })}
        errorAt={errorAt}
      />
      <div>
        <Button variant="subtle" icon="close" onPress={onRemove}>
          {t('agreement.target.remove')}
        </Button>
      </div>
    </Stack>
  )
}
