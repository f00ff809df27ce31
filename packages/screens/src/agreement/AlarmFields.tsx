import { type AlarmStep, listeners } from '@counterpart/core'
import { Button, Grid, IconButton, Inline, Section, Select, Stack, TextField } from '#kit'
import { RowWithEnd } from '../edit/RowWithEnd.tsx'
import { useWords } from '../host/useHost.tsx'
import type { AlarmDraft } from './agreementDraft.ts'
import { ChoiceList } from './ChoiceList.tsx'
import type { ErrorAt } from './fieldErrors.ts'

type AlarmFieldsProps = {
  alarms: readonly AlarmDraft[]
  path: string
  onChange: (alarms: readonly AlarmDraft[]) => void
  errorAt: ErrorAt
}
const kinds = ['percent', 'before', 'after'] as const satisfies readonly AlarmStep['at'][]

/** Warnings before a promise breaks and escalations after, and whom they are told. The breach itself is always told. */
export function AlarmFields({ alarms, path, onChange, errorAt }: AlarmFieldsProps) {
  const { t } = useWords()
  const set = (at: number, part: Partial<AlarmDraft>) =>
    onChange(alarms.map((alarm, i) => (i === at ? { ...alarm, ...part } : alarm)))
  const add = (alarm: AlarmDraft) => onChange([...alarms, alarm])
  return (
    <Section title={t('agreement.alarms')} description={t('agreement.alarms.hint')}>
      <Stack gap="m">
        {alarms.map((alarm, i) => {
          const here = `${path}.${i}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name
            <Section key={i} frame="card">
              <RowWithEnd
                end={
                  <IconButton
                    icon="close"
                    label={t('agreement.alarms.remove', { n: i + 1 })}
                    onPress={() => onChange(alarms.filter((_, at) => at !== i))}
                  />
                }
              >
                <Grid min="narrow" gap="s">
                  <Select
                    name={`${here}.at`}
                    label={t('agreement.alarms.at')}
                    value={alarm.at}
                    onChange={(at) => at && set(i, { at })}
                    options={kinds.map((value) => ({ value, label: t(`agreement.alarms.at.${value}`) }))}
                  />
                  <TextField
                    name={`${here}.amount`}
                    label={t(alarm.at === 'percent' ? 'agreement.alarms.percent' : 'agreement.alarms.hours')}
                    value={alarm.amount}
                    onChange={(amount) => set(i, { amount })}
                    error={errorAt(`${here}.percent`) ?? errorAt(`${here}.ms`) ?? errorAt(here)}
                  />
                </Grid>
              </RowWithEnd>
              <ChoiceList
                name={`${here}.tell`}
                label={t('agreement.alarms.tell')}
                options={listeners.map((value) => ({ value, label: t(`listener.${value}`) }))}
                chosen={alarm.tell}
                onChange={(tell) => set(i, { tell: [...tell] })}
                error={errorAt(`${here}.tell`)}
              />
            </Section>
          )
        })}
        <Inline gap="s" wrap>
          <Button icon="add" onPress={() => add({ at: 'percent', amount: '75', tell: ['assignee', 'agents'] })}>
            {t('agreement.alarms.add-warning')}
          </Button>
          <Button icon="add" onPress={() => add({ at: 'after', amount: '2', tell: ['owner', 'programme'] })}>
            {t('agreement.alarms.add-escalation')}
          </Button>
        </Inline>
      </Stack>
    </Section>
  )
}
