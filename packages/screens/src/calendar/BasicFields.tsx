import type { CalendarView } from '@counterpart/contract'
import { type CalendarId, textIn } from '@counterpart/core'
import { Grid, Section, Select, Stack, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { Draft } from './calendarDraft.ts'
import type { Issues } from './fieldIssues.ts'
import { ZoneField } from './ZoneField.tsx'

type BasicFieldsProps = {
  id: CalendarId
  draft: Draft
  onChange: (draft: Draft) => void
  all: readonly CalendarView[]
  issues: Issues
}

/** What the calendar is called, where it lies, and what it rests on. */
export function BasicFields({ id, draft, onChange, all, issues }: BasicFieldsProps) {
  const { t, language } = useWords()
  const name = (of: 'en' | 'zh-CN') => ({
    value: draft.name[of] ?? '',
    onChange: (text: string) => onChange({ ...draft, name: { ...draft.name, [of]: text } }),
    maxLength: 200,
  })
  return (
    <Section frame="card" title={t('calendar.basics')}>
      <Stack gap="m">
        <Grid min="medium">
          <TextField
            {...name('en')}
            name="name.en"
            label={t('admin.name.en')}
            error={issues.at('name') ?? issues.at('name.en')}
          />
          <TextField {...name('zh-CN')} name="name.zh-CN" label={t('admin.name.zh')} error={issues.at('name.zh-CN')} />
        </Grid>
        <Grid min="medium">
          <ZoneField
            value={draft.timeZone}
            onChange={(timeZone) => onChange({ ...draft, timeZone })}
            error={issues.at('timeZone')}
          />
          <Select
            name="basedOn"
            label={t('calendar.based-on')}
            hint={t('calendar.based-on.hint')}
            value={draft.basedOn ?? null}
            onChange={(basedOn) => onChange({ ...draft, basedOn: basedOn as CalendarId | null })}
            options={all
              .filter((one) => one.id !== id)
              .map((one) => ({ value: one.id as string, label: textIn(one.name, language) }))}
            placeholder={t('calendar.based-on.none')}
            clearable
            error={issues.at('basedOn')}
          />
        </Grid>
      </Stack>
    </Section>
  )
}
