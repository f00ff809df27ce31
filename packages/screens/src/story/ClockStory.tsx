import type { ClockStoryView, RequestView } from '@counterpart/contract'
import { textIn, usedBy } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Stack, Text } from '#kit'
import { targetName } from '../clock/targetName.ts'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { ClockName } from '../nav/route.ts'
import { SegmentList } from './SegmentList.tsx'
import { StoryChart } from './StoryChart.tsx'
import { storySummary } from './storySummary.ts'
import { WhatIf } from './WhatIf.tsx'

type ClockStoryProps = { view: RequestView; clock: ClockName; calendars: FindCalendar }
const minuteMs = 60_000

/** Why a clock says what it says: its picture, its account, and what it would say otherwise. */
export function ClockStory({ view, clock: { target, cycle }, calendars }: ClockStoryProps) {
  const words = useWords()
  const { t } = words
  const query = useAsk(
    'explainClock',
    { params: { id: view.id, target, cycle } },
    { refetchInterval: (story) => (story?.state === 'running' ? minuteMs : false) },
  )
  useAskedAgain(view.version)
  return (
    <Answer query={query} label={t('story.loading')} shape="chart">
      {(story) => (
        <Stack gap="l">
          <StoryChart
            story={story}
            calendar={calendars(story.calendar)}
            title={titleOf(story, view, words)}
            description={<Description story={story} calendars={calendars} />}
            fileName={`${view.key}-${target.replace(':', '-')}-${cycle}`}
          />
          <SegmentList story={story} clockUsed={usedAt(view, story, calendars)} />
          <WhatIf view={view} story={story} calendars={calendars} />
        </Stack>
      )}
    </Answer>
  )
}

/** Names the cycle where there are several: the clocks of the page are those of the present one. */
function titleOf({ target, name, cycle, used }: ClockStoryView, view: RequestView, words: ReturnType<typeof useWords>) {
  const title = targetName(words, target, name)
  return words.t('story.title', {
    target: view.cycle > 1 ? words.t('clocks.of-cycle', { title, n: cycle }) : title,
    // On a narrow screen the title breaks before the time, never within it.
    used: words.workingDuration(used).replaceAll(' ', '\u00a0'),
  })
}

function Description({ story, calendars }: { story: ClockStoryView; calendars: FindCalendar }) {
  const words = useWords()
  const { t, language } = words
  const { now, timeZone } = useHost()
  const calendar = calendars(story.calendar)?.calendar
  const about = calendar && t('story.calendar', { calendar: textIn(calendar.name, language) })
  const elsewhere =
    calendar && calendar.timeZone !== timeZone && t('story.zones', { yours: timeZone, its: calendar.timeZone })
  return <Text>{[storySummary(story, words, now()), about, elsewhere].filter(Boolean).join('\n')}</Text>
}

/** What the clock of the page says at the moment until which the story is told. */
function usedAt({ clocks }: RequestView, { target, cycle, now }: ClockStoryView, calendars: FindCalendar) {
  const clock = clocks.find((each) => each.target === target && each.cycle === cycle)
  const calendar = clock && calendars(clock.calendar)
  return clock && calendar ? usedBy(clock, calendar, now) : null
}

/** What happens to a request goes on in the stories of its clocks. */
function useAskedAgain(version: number) {
  const queries = useQueryClient()
  const told = useRef(version)
  useEffect(() => {
    if (told.current === version) return
    told.current = version
    void queries.invalidateQueries({ queryKey: ['explainClock'] })
  }, [version, queries])
}
