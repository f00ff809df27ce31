import { type CalendarId, weekdays } from '@counterpart/core'
import { useMemo, useState } from 'react'
import { Button, DatePicker, Grid, IconButton, Inline, Section, Stack, Text, TextField } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { AddHolidays } from './AddHolidays.tsx'
import type { Draft, Find, Reckoning } from './calendarDraft.ts'
import { calendarYear, type YearDay } from './calendarYear.ts'
import { readingAt } from './civilDays.ts'
import { DayDialog } from './DayDialog.tsx'
import { DayTable } from './DayTable.tsx'
import type { Issues } from './fieldIssues.ts'
import { inRuns, isYearly, rulingOn, type SpecialDays, specialDaysOf } from './specialDays.ts'
import { YearLegend, YearView } from './YearView.tsx'

type YearSectionProps = {
  id: CalendarId
  draft: Draft
  onChange: (draft: Draft) => void
  find: Find
  reckoning: Reckoning | undefined
  issues: Issues
}

const anotherDay: SpecialDays = {
  date: '',
  until: '',
  name: {},
  kind: 'closed',
  hours: [],
  places: [],
  from: undefined,
}
const [firstYear, lastYear] = [1970, 2199]

/** The days of a year as a picture and as a list; each can be opened and made a special one. */
export function YearSection({ id, draft, onChange, find, reckoning, issues }: YearSectionProps) {
  const { t } = useWords()
  const { now, timeZone } = useHost()
  const today = readingAt(reckoning?.calendar.timeZone ?? timeZone, now()).date
  const [year, setYear] = useState(() => Number(today.slice(0, 4)))
  const [edited, setEdited] = useState<SpecialDays | null>(null)
  const [isAdding, setAdding] = useState(false)
  const sound = useLast(reckoning)
  const days = useMemo(() => (sound ? calendarYear(sound.clock, year) : []), [sound, year])
  const all = useMemo(() => specialDaysOf(draft, find, id), [draft, find, id])
  const errorOf = ({ places }: SpecialDays) =>
    places.map(({ list, index }) => issues.within(`${list}.${index}`)).find((text) => text !== undefined)
  // What is wrong is shown whatever its year.
  const shown = all.filter((day) => isYearly(day.date) || day.date.startsWith(`${year}-`) || errorOf(day) !== undefined)
  const open = ({ date, kind }: YearDay) => {
    // Of a day off one most often makes a working day.
    const usual = kind === 'closed' ? ({ kind: 'hours', hours: usualHours(draft) } as const) : {}
    setEdited(rulingOn(all, date) ?? { ...anotherDay, ...usual, date, until: date })
  }
  return (
    <Section
      frame="card"
      title={t('calendar.year', { year: `${year}` })}
      description={t('calendar.year.hint')}
      actions={
        <Inline gap="xs">
          <Previous disabled={year <= firstYear} label={t('calendar.year.earlier')} onPress={() => setYear(year - 1)} />
          <Text role="strong">{`${year}`}</Text>
          <IconButton
            icon="chevron-right"
            label={t('calendar.year.later')}
            disabled={year >= lastYear}
            onPress={() => setYear(year + 1)}
          />
        </Inline>
      }
    >
      <Stack gap="l">
        <Stack gap="m">
          <Inline gap="s" wrap>
            <Button icon="add" onPress={() => setEdited(anotherDay)}>
              {t('calendar.day.add')}
            </Button>
            <Button icon="calendar" onPress={() => setAdding(true)}>
              {t('calendar.holidays.add')}
            </Button>
          </Inline>
          <YearLegend days={days} />
          <YearView label={t('calendar.year', { year: `${year}` })} days={days} today={today} onOpen={open} />
          {!reckoning && <Text tone="danger">{t('calendar.year.old')}</Text>}
        </Stack>
        <Stack gap="m">
          <DayTable
            label={t('calendar.day.list')}
            days={inRuns(shown)}
            errorOf={errorOf}
            isMakeUp={(date) => days.some((day) => day.date === date && day.kind === 'make-up')}
            onOpen={setEdited}
          />
          {all.length > shown.length && (
            <Text role="caption">{t('calendar.day.elsewhere', { n: all.length - shown.length })}</Text>
          )}
        </Stack>
        <Grid min="medium">
          <DatePicker
            name="coveredUntil"
            label={t('calendar.covered-until')}
            hint={t('calendar.covered-until.hint')}
            value={draft.coveredUntil ?? null}
            onChange={(date) => onChange({ ...draft, coveredUntil: date ?? undefined })}
            error={issues.at('coveredUntil')}
          />
          <TextField
            name="source"
            label={t('calendar.source')}
            hint={t('calendar.source.hint')}
            value={draft.source ?? ''}
            onChange={(source) => onChange({ ...draft, source })}
            error={issues.at('source')}
          />
        </Grid>
      </Stack>
      {isAdding && <AddHolidays draft={draft} today={today} onChange={onChange} onClose={() => setAdding(false)} />}
      {edited && (
        <DayDialog
          draft={draft}
          id={id}
          find={find}
          days={edited}
          year={year}
          onChange={onChange}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}

/** The hours of the first weekday that has some. */
function usualHours({ weekly, changes }: Draft) {
  const week = changes?.at(-1)?.weekly ?? weekly
  return weekdays.map((day) => week[day] ?? []).find((hours) => hours.length > 0) ?? []
}

/** The chevron that points back. */
function Previous({ label, disabled, onPress }: { label: string; disabled: boolean; onPress: () => void }) {
  return (
    <span className="cal-back">
      <IconButton icon="chevron-right" label={label} disabled={disabled} onPress={onPress} />
    </span>
  )
}

/** The last value that was there: a year that is half typed over shows what it was. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
