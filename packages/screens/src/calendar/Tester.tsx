import type { CalendarPiece, Instant } from '@counterpart/core'
import { textIn } from '@counterpart/core'
import { useState } from 'react'
import { Banner, DatePicker, Grid, Section, Stack, Tabs, Text, TextField } from '#kit'
import { goalOf } from '../admin/hours.ts'
import { readTime, spanOf, timeOfDay } from '../clock/timeOfDay.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Reckoning } from './calendarDraft.ts'
import { formatIn, longDate, plusDays, readingAt, weekdayOf, zonedTime } from './civilDays.ts'
import { dueAfter, instantIn, type Reading, timeBetween } from './tryOut.ts'
import './calendar.css'

type TesterProps = {
  /** undefined: the calendar makes no sense at the moment. */
  reckoning: Reckoning | undefined
}

/** Tries the calendar out as it stands in the editor: what would be due when, and how much time lies between. */
export function Tester({ reckoning }: TesterProps) {
  const { t, language } = useWords()
  const { now, timeZone } = useHost()
  const [way, setWay] = useState<'due' | 'between'>('due')
  // A Friday towards evening shows at once what a calendar is for.
  const [from, setFrom] = useState<Reading>(() => {
    const { date } = readingAt(timeZone, now())
    return { date: plusDays(date, (11 - weekdayOf(date)) % 7), time: timeOfDay(language, '17:40') }
  })
  const [to, setTo] = useState<Reading>(() => ({
    date: plusDays(from.date ?? '', 3),
    time: timeOfDay(language, '12:00'),
  }))
  const [hours, setHours] = useState('8')
  const zone = reckoning?.calendar.timeZone ?? timeZone
  return (
    <Section frame="card" title={t('calendar.test')} description={t('calendar.test.hint', { zone })}>
      <Tabs<'due' | 'between'>
        label={t('calendar.test')}
        selected={way}
        onSelect={setWay}
        tabs={[
          { id: 'due', label: t('calendar.test.due') },
          { id: 'between', label: t('calendar.test.between') },
        ]}
      >
        <Stack gap="m">
          <MomentFields
            name="from"
            label={t(way === 'due' ? 'calendar.test.raised' : 'calendar.test.from')}
            value={from}
            onChange={setFrom}
          />
          {way === 'due' ? (
            <TextField name="hours" type="number" label={t('calendar.test.hours')} value={hours} onChange={setHours} />
          ) : (
            <MomentFields name="to" label={t('calendar.test.to')} value={to} onChange={setTo} />
          )}
          <div role="status">
            {!reckoning ? (
              <Text role="subtle">{t('calendar.test.unsound')}</Text>
            ) : way === 'due' ? (
              <DueAnswer reckoning={reckoning} from={from} hours={hours} />
            ) : (
              <BetweenAnswer reckoning={reckoning} from={from} to={to} />
            )}
          </div>
        </Stack>
      </Tabs>
    </Section>
  )
}

type MomentFieldsProps = { name: string; label: string; value: Reading; onChange: (value: Reading) => void }

function MomentFields({ name, label, value, onChange }: MomentFieldsProps) {
  const { t, language } = useWords()
  return (
    <Grid min="narrow" gap="s">
      <DatePicker
        name={`${name}.date`}
        label={label}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
      <TextField
        name={`${name}.time`}
        label={t('calendar.test.time')}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        onBlur={() => onChange({ ...value, time: timeOfDay(language, readTime(value.time)) })}
      />
    </Grid>
  )
}

/** Ten years of offices: the answer comes while one types. */
const mostHours = 20_000

type Sound = { reckoning: Reckoning; from: Reading }

function DueAnswer({ reckoning: { calendar, clock }, from, hours }: Sound & { hours: string }) {
  const words = useWords()
  const { t, language } = words
  const raised = instantIn(calendar.timeZone, from)
  const ms = goalOf(hours)
  if (raised === undefined) return <Text role="subtle">{t('calendar.test.no-moment')}</Text>
  if (!ms) return <Text role="subtle">{t('agreement.goal.wrong')}</Text>
  if (ms > mostHours * 3_600_000) return <Text role="subtle">{t('issue.too-large.limit', { limit: mostHours })}</Text>
  const found = dueAfter(clock, raised, ms)
  if (!found) return <Text tone="danger">{t('calendar.test.never')}</Text>
  const tell = (at: Instant) => zonedTime(language, calendar.timeZone, at)
  return (
    <Stack gap="s">
      <Stack gap="none">
        <Text role="caption">{t('calendar.test.due-at')}</Text>
        <Text role="strong">{tell(found.due)}</Text>
      </Stack>
      <Stack gap="none">
        <Text role="caption">{t('calendar.test.late-from')}</Text>
        <Text>{tell(found.lateFrom)}</Text>
      </Stack>
      {!found.isKnown && <NotKnown until={calendar.coveredUntil ?? ''} />}
      <Steps pieces={found.pieces} timeZone={calendar.timeZone} />
    </Stack>
  )
}

function BetweenAnswer({ reckoning: { calendar, clock }, from, to }: Sound & { to: Reading }) {
  const { t, workingDuration } = useWords()
  const [first, last] = [instantIn(calendar.timeZone, from), instantIn(calendar.timeZone, to)]
  if (first === undefined || last === undefined) return <Text role="subtle">{t('calendar.test.no-moment')}</Text>
  const { counted, isKnown, pieces } = timeBetween(clock, first, last)
  return (
    <Stack gap="s">
      <Text role="strong">{t('calendar.test.worked', { time: workingDuration(counted) })}</Text>
      {!isKnown && <NotKnown until={calendar.coveredUntil ?? ''} />}
      <Steps pieces={pieces} timeZone={calendar.timeZone} />
    </Stack>
  )
}

const NotKnown = ({ until }: { until: string }) => {
  const { t, language } = useWords()
  return (
    <Banner tone="warning" title={t('calendar.test.unknown')}>
      {t('calendar.test.unknown.detail', { day: longDate(language, until) })}
    </Banner>
  )
}

/** So many stretches are listed at the beginning, and so many at the end of longer stories. */
const [most, atEnd] = [14, 3]

/** The stretches that were counted, and those that were not and why. */
function Steps({ pieces, timeZone }: { pieces: readonly CalendarPiece[]; timeZone: string }) {
  const { t } = useWords()
  const hidden = pieces.length > most + atEnd ? pieces.slice(most, -atEnd) : []
  const shown = hidden.length > 0 ? [pieces.slice(0, most), pieces.slice(-atEnd)] : [pieces, []]
  const skipped = hidden.filter(({ open }) => open).reduce((sum, { from, to }) => sum + to - from, 0)
  const { workingDuration } = useWords()
  return (
    <Stack gap="xs">
      <Text role="caption">{t('calendar.test.steps')}</Text>
      <ol className="cal-steps" aria-label={t('calendar.test.steps')}>
        {shown[0]?.map((piece) => (
          <Step key={piece.from} piece={piece} timeZone={timeZone} />
        ))}
        {hidden.length > 0 && (
          <li data-open={false}>
            <span>{t('calendar.test.skipped', { n: hidden.length })}</span>
            <span>{workingDuration(skipped)}</span>
          </li>
        )}
        {shown[1]?.map((piece) => (
          <Step key={piece.from} piece={piece} timeZone={timeZone} />
        ))}
      </ol>
    </Stack>
  )
}

function Step({ piece: { from, to, open, why, name }, timeZone }: { piece: CalendarPiece; timeZone: string }) {
  const { t, language, workingDuration } = useWords()
  const ends = zonedTime(language, timeZone, to)
  const isOneDay = readingAt(timeZone, from).date === readingAt(timeZone, to).date
  const time = formatIn(language, { timeStyle: 'short' }, timeZone)
  return (
    <li data-open={open}>
      {open ? (
        <span>{spanOf(language, zonedTime(language, timeZone, from), isOneDay ? time.format(to) : ends)}</span>
      ) : (
        <span>
          {t('calendar.test.closed', { why: name ? textIn(name, language) : t(`calendar.why.${why}`), until: ends })}
        </span>
      )}
      <span>{open ? workingDuration(to - from) : '–'}</span>
    </li>
  )
}
