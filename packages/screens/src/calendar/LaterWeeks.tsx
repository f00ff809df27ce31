import type { WeekChange } from '@counterpart/core'
import { Button, DatePicker, Grid, IconButton, Stack, Text } from '#kit'
import { RowWithEnd } from '../edit/RowWithEnd.tsx'
import { useWords } from '../host/useHost.tsx'
import type { Draft } from './calendarDraft.ts'
import { longDate, plusDays } from './civilDays.ts'
import type { Issues } from './fieldIssues.ts'
import { WeekEditor } from './WeekEditor.tsx'

type LaterWeeksProps = {
  draft: Draft
  onChange: (changes: readonly WeekChange[]) => void
  /** For the first change that is added, `yyyy-mm-dd`. */
  today: string
  issues: Issues
}

/** Weeks that hold from a date on, each under its date. */
export function LaterWeeks({ draft, onChange, today, issues }: LaterWeeksProps) {
  const { t, language } = useWords()
  const changes = draft.changes ?? []
  const put = (index: number, change: WeekChange) => onChange(changes.map((one, i) => (i === index ? change : one)))
  const add = () => {
    const last = changes.at(-1)
    const from = plusDays(last && last.from > today ? last.from : today, 1)
    onChange([...changes, { from, weekly: last?.weekly ?? draft.weekly }])
  }
  return (
    <Stack gap="l">
      {changes.map(({ from, weekly }, index) => (
        // Dates are typed over, so that only the place tells one change from another.
        <div key={index} className="cal-change">
          <RowWithEnd
            end={
              <IconButton
                icon="close"
                label={t('calendar.change.remove', { day: from ? longDate(language, from) : '' })}
                onPress={() => onChange(changes.filter((_, i) => i !== index))}
              />
            }
          >
            <Grid min="medium" even>
              <DatePicker
                name={`changes.${index}.from`}
                label={t('calendar.change.from')}
                value={from || null}
                onChange={(date) => put(index, { from: date ?? '', weekly })}
                error={issues.within(`changes.${index}.from`)}
              />
            </Grid>
          </RowWithEnd>
          <WeekEditor
            week={weekly}
            onChange={(next) => put(index, { from, weekly: next })}
            path={`changes.${index}.weekly`}
            issues={issues}
          />
        </div>
      ))}
      <Stack gap="xs">
        <Button icon="add" onPress={add}>
          {t('calendar.change.add')}
        </Button>
        <Text role="caption">{t('calendar.change.hint')}</Text>
      </Stack>
    </Stack>
  )
}
