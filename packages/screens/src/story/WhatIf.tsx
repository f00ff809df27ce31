import type { ClockStoryView, RequestView } from '@counterpart/contract'
import { type CalendarId, type Instant, instantOfReading, textIn } from '@counterpart/core'
import { useState } from 'react'
import { Button, DatePicker, Form, Grid, Section, Select, Stack, Text, TextField } from '#kit'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { readTime, timeOfDay } from '../clock/timeOfDay.ts'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { localDaysIn } from './localDay.ts'
import { Supposed, type SupposedQuery } from './Supposed.tsx'

type WhatIfProps = { view: RequestView; story: ClockStoryView; calendars: FindCalendar }

/** Another course of things: what would the clock say then? */
export function WhatIf({ view, story, calendars }: WhatIfProps) {
  const { t, language } = useWords()
  const { timeZone } = useHost()
  const known = useAsk('listCalendars', {}).data?.items ?? []
  const [calendar, setCalendar] = useState<string | null>(null)
  const [fromDay, setFromDay] = useState<string | null>(() =>
    localDaysIn(timeZone).dateOf(story.segments[0]?.from ?? story.now),
  )
  const [fromTime, setFromTime] = useState('')
  const [untilDay, setUntilDay] = useState<string | null>(() => localDaysIn(timeZone).dateOf(story.now))
  const [untilTime, setUntilTime] = useState('')
  const [tried, setTried] = useState(false)
  const [asked, setAsked] = useState<SupposedQuery | null>(null)

  const from = readingOf(timeZone, fromDay, fromTime)
  const until = readingOf(timeZone, untilDay, untilTime)
  const hasPause = fromTime.trim() !== '' || untilTime.trim() !== ''
  const isReversed = from !== undefined && until !== undefined && until <= from
  const timeError = (at: Instant | undefined) =>
    tried && hasPause && at === undefined ? t('issue.not-a-time') : undefined
  const nothing = !hasPause && calendar === null

  const suppose = () => {
    setTried(true)
    if (nothing || (hasPause && (from === undefined || until === undefined || isReversed))) return
    setAsked({
      ...(calendar !== null && { calendar: calendar as CalendarId }),
      ...(hasPause && { pausedFrom: from as Instant, pausedUntil: until as Instant }),
    })
  }
  const forget = () => {
    setAsked(null)
    setTried(false)
    setCalendar(null)
    setFromTime('')
    setUntilTime('')
  }
  return (
    <Section frame="card" title={t('story.what-if')} description={t('story.what-if.hint')}>
      <Stack gap="l">
        <Form
          onSubmit={suppose}
          submitLabel={t('story.what-if.ask')}
          error={tried && nothing ? t('story.what-if.nothing') : undefined}
        >
          <Text role="strong">{t('story.what-if.paused')}</Text>
          <Grid min="narrow">
            <DatePicker name="fromDay" label={t('story.what-if.from-day')} value={fromDay} onChange={setFromDay} />
            <TextField
              name="fromTime"
              label={t('story.what-if.from-time')}
              placeholder={timeOfDay(language, '14:00')}
              onBlur={() => setFromTime(timeOfDay(language, readTime(fromTime)))}
              value={fromTime}
              onChange={setFromTime}
              error={timeError(from)}
            />
            <DatePicker name="untilDay" label={t('story.what-if.until-day')} value={untilDay} onChange={setUntilDay} />
            <TextField
              name="untilTime"
              label={t('story.what-if.until-time')}
              placeholder={timeOfDay(language, '16:30')}
              onBlur={() => setUntilTime(timeOfDay(language, readTime(untilTime)))}
              value={untilTime}
              onChange={setUntilTime}
              error={timeError(until) ?? (tried && isReversed ? t('issue.reversed') : undefined)}
            />
          </Grid>
          <Select
            name="calendar"
            label={t('story.what-if.calendar')}
            value={calendar}
            onChange={setCalendar}
            placeholder={t('story.what-if.own-calendar')}
            clearable
            options={known.map(({ id, name }) => ({ value: id as string, label: textIn(name, language) }))}
          />
        </Form>
        {asked && <Supposed view={view} story={story} query={asked} calendars={calendars} />}
        {asked && (
          <div>
            <Button variant="subtle" icon="undo" onPress={forget}>
              {t('story.what-if.forget')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}

/** The instant of a day and a time that were typed; undefined while they name none. */
function readingOf(timeZone: string, day: string | null, time: string): Instant | undefined {
  return day === null ? undefined : instantOfReading(timeZone, day, readTime(time))
}
