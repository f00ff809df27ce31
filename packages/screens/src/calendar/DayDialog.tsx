import { type CalendarId, type LocalText, textIn } from '@counterpart/core'
import { useState } from 'react'
import { Button, Checkbox, DatePicker, Dialog, Form, Grid, Inline, RadioGroup, Text, TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { useMust } from '../request/useMust.ts'
import { type Draft, type Find, issuesOf, named } from './calendarDraft.ts'
import { issuesFor } from './fieldIssues.ts'
import { HoursField } from './HoursField.tsx'
import { type DayRule, everyYear, isYearly, type SpecialDays, withDays, withoutDays } from './specialDays.ts'

type DayDialogProps = {
  draft: Draft
  id: CalendarId
  find: Find
  days: SpecialDays
  /** The present one, where a holiday of every year is shown on one date. */
  year: number
  onChange: (draft: Draft) => void
  onClose: () => void
}

/** Days that differ from their week: a holiday of days or of hours, or other hours. */
export function DayDialog({ draft, id, find, days, year, onChange, onClose }: DayDialogProps) {
  const words = useWords()
  const { t, language } = words
  const required = useMust()
  const [kind, setKind] = useState(days.kind)
  const [date, setDate] = useState<string | null>(
    isYearly(days.date) ? `${year}${days.date.slice(1)}` : days.date || null,
  )
  const [until, setUntil] = useState<string | null>(days.until === days.date ? null : days.until)
  const [isEveryYear, setEveryYear] = useState(isYearly(days.date))
  const [name, setName] = useState<LocalText>(days.name)
  const [hours, setHours] = useState(days.hours)
  const [tried, setTried] = useState(false)
  const yearly = isEveryYear && kind !== 'hours'
  const start = date === null ? '' : yearly ? everyYear(date) : date
  const next = withDays(draft, {
    ...{ kind, name: named(name), hours: kind === 'closed' ? [] : hours },
    ...{ date: start, until: yearly || until === null ? start : until, places: days.places, from: undefined },
  })
  const written = next.places.map(({ list, index }) => `${list}.${index}`)
  const issues = issuesFor(
    words,
    issuesOf(next.draft, id, find).flatMap(({ path, ...issue }) => {
      const place = written.find((one) => path.startsWith(`${one}.`))
      return place === undefined ? [] : [{ ...issue, path: path.slice(place.length + 1) }]
    }),
  )
  const needsHours = kind === 'part' && hours.length === 0
  const needsName = kind !== 'hours' && Object.keys(named(name)).length === 0
  const isReversed = !yearly && until !== null && date !== null && until < date
  const error = (field: string) => (tried ? issues.within(field) : undefined)

  const keep = () => {
    setTried(true)
    required.when(date !== null && !needsName && !needsHours, () => {
      if (issues.count > 0 || isReversed) return
      onChange(next.draft)
      onClose()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={days.places.length > 0 ? t('calendar.day.edit') : t('calendar.day.add')}
      actions={null}
    >
      <Form onSubmit={keep} submitLabel={t('calendar.day.keep')} cancel={{ label: t('act.cancel'), onPress: onClose }}>
        {days.from && (
          <Text role="subtle">{t('calendar.day.inherited', { calendar: textIn(days.from, language) })}</Text>
        )}
        <Grid min="narrow">
          <DatePicker
            name="date"
            label={t('calendar.day.date')}
            value={date}
            onChange={setDate}
            required
            error={required.missing(date !== null) ?? error('date')}
          />
          {!yearly && (
            <DatePicker
              name="until"
              label={t('calendar.day.until')}
              hint={t('calendar.day.until.hint')}
              value={until}
              onChange={setUntil}
              error={tried && isReversed ? t('issue.reversed') : undefined}
            />
          )}
        </Grid>
        <RadioGroup<DayRule['kind']>
          name="kind"
          label={t('calendar.day.kind')}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
          options={(['closed', 'part', 'hours'] as const).map((value) => ({
            value,
            label: t(`calendar.day.kind.${value}`),
            description: t(`calendar.day.kind.${value}.hint`),
          }))}
        />
        {kind !== 'closed' && (
          <HoursField
            name="hours"
            label={t(kind === 'part' ? 'calendar.day.closed-hours' : 'calendar.day.hours')}
            hint={t(kind === 'part' ? 'calendar.day.closed-hours.hint' : 'calendar.day.hours.hint')}
            value={hours}
            onChange={setHours}
            error={required.missing(!needsHours) ?? error(kind === 'part' ? 'closed' : 'hours')}
          />
        )}
        <Grid min="narrow">
          {(['en', 'zh-CN'] as const).map((of) => (
            <TextField
              key={of}
              name={`name.${of}`}
              label={t(of === 'en' ? 'admin.name.en' : 'admin.name.zh')}
              value={name[of] ?? ''}
              onChange={(text) => setName({ ...name, [of]: text })}
              error={(of === 'en' ? required.missing(!needsName) : undefined) ?? error(`name.${of}`)}
            />
          ))}
        </Grid>
        {kind !== 'hours' && until === null && (
          <Checkbox name="everyYear" label={t('calendar.day.every-year')} value={isEveryYear} onChange={setEveryYear} />
        )}
        {days.places.length > 0 && (
          <Inline>
            <Button
              icon="close"
              onPress={() => {
                onChange(withoutDays(draft, days.places))
                onClose()
              }}
            >
              {t('calendar.day.remove', { n: days.places.length })}
            </Button>
          </Inline>
        )}
      </Form>
    </Dialog>
  )
}
