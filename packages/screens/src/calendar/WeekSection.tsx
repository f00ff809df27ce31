import { Section, Stack } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Draft } from './calendarDraft.ts'
import { readingAt } from './civilDays.ts'
import type { Issues } from './fieldIssues.ts'
import { LaterWeeks } from './LaterWeeks.tsx'
import { WeekEditor } from './WeekEditor.tsx'

type WeekSectionProps = { draft: Draft; onChange: (draft: Draft) => void; issues: Issues }

/** The week, and the weeks that take its place from a date on. */
export function WeekSection({ draft, onChange, issues }: WeekSectionProps) {
  const { t } = useWords()
  const { now, timeZone } = useHost()
  return (
    <Section frame="card" title={t('calendar.week')} description={t('calendar.hours.hint')}>
      <Stack gap="l">
        <WeekEditor
          week={draft.weekly}
          onChange={(weekly) => onChange({ ...draft, weekly })}
          path="weekly"
          issues={issues}
        />
        <LaterWeeks
          draft={draft}
          onChange={(changes) => onChange({ ...draft, changes: changes.length > 0 ? changes : undefined })}
          today={readingAt(timeZone, now()).date}
          issues={issues}
        />
      </Stack>
    </Section>
  )
}
