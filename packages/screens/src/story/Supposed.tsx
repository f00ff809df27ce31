import type { ClockStoryView, RequestView } from '@counterpart/contract'
import type { CalendarId, Instant } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, Banner, Stack, Table, Text } from '#kit'
import { dueText } from '../clock/clockText.ts'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { StoryChart } from './StoryChart.tsx'
import { verdictText } from './storySummary.ts'

export type SupposedQuery = {
  readonly calendar?: CalendarId
  readonly pausedFrom?: Instant
  readonly pausedUntil?: Instant
}
type SupposedProps = { view: RequestView; story: ClockStoryView; query: SupposedQuery; calendars: FindCalendar }
type Compared = { readonly id: string; readonly what: string; readonly real: string; readonly supposed: string }

/** What the clock would say, beside what it says. */
export function Supposed({ view, story, query, calendars }: SupposedProps) {
  const words = useWords()
  const { t, exactWorkingDuration } = words
  const { now } = useHost()
  const { target, cycle } = story
  const asked = useAsk('explainClock', { params: { id: view.id, target, cycle }, query }, { keepPrevious: true })
  const dueOf = ({ dueAt }: ClockStoryView) => (dueAt === null ? '–' : dueText(words, dueAt, now()))
  const columns: readonly Column<Compared>[] = [
    { id: 'what', header: t('story.supposed.what'), cell: ({ what }) => <Text role="strong">{what}</Text> },
    { id: 'real', header: t('story.supposed.real'), cell: ({ real }) => real },
    {
      id: 'supposed',
      header: t('story.supposed'),
      cell: ({ real, supposed }) => (
        <Text role={supposed === real ? 'body' : 'strong'} tone="discovery">
          {supposed}
        </Text>
      ),
    },
  ]
  return (
    <Answer query={asked} label={t('story.loading')} shape="table">
      {(supposed) => {
        const row = (id: string, what: string, read: (of: ClockStoryView) => string): Compared => ({
          ...{ id, what, real: read(story), supposed: read(supposed) },
        })
        return (
          <Stack gap="m">
            <Banner tone="discovery" title={t('story.supposed.title')}>
              {t('story.supposed.detail')}
            </Banner>
            <Table
              label={t('story.supposed.title')}
              columns={columns}
              rows={[
                row('used', t('story.supposed.used'), ({ used }) => exactWorkingDuration(used)),
                row('due', t('story.supposed.due'), dueOf),
                row('verdict', t('story.supposed.verdict'), (of) => verdictText(of, words)),
              ]}
              rowKey={({ id }) => id}
            />
            <StoryChart
              story={supposed}
              calendar={calendars(supposed.calendar)}
              title={t('story.supposed.picture')}
              description={<Badge tone="discovery">{t('story.supposed')}</Badge>}
              fileName={`${view.key}-${target.replace(':', '-')}-${cycle}-supposed`}
            />
          </Stack>
        )
      }}
    </Answer>
  )
}
