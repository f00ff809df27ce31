import { textIn } from '@counterpart/core'
import { useEffect, useRef } from 'react'
import { Button, Grid, Inline, Select, Skeleton, Stack, Text } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { useWords } from '../host/useHost.tsx'
import { ArrivingFacts } from './ArrivingFacts.tsx'
import type { Draft } from './calendarDraft.ts'
import { type Ready, type ReadyDays, yearOf } from './useReadyDays.ts'

type ReadyYearsProps = { draft: Draft; ready: ReadyDays; chosen: Ready; onOther: () => void }

/** Which years of a ready-made calendar to take, and what that would bring. */
export function ReadyYears({ draft, ready, chosen, onOther }: ReadyYearsProps) {
  const { t, language } = useWords()
  const { years, setYears, query, arriving } = ready
  const box = useRef<HTMLDivElement>(null)
  // The row that was chosen is gone, and the focus with it.
  useEffect(() => box.current?.querySelector('select')?.focus(), [])
  const start = yearOf(chosen.coveredFrom)
  const covered = Array.from({ length: yearOf(chosen.coveredUntil) - start + 1 }, (_, i) => start + i)
  const options = (from: number) =>
    covered.filter((year) => year >= from).map((year) => ({ value: `${year}`, label: `${year}` }))
  return (
    <div ref={box}>
      <Stack gap="m">
        <Inline gap="m" spread wrap>
          <Text role="strong">{textIn(chosen.name, language)}</Text>
          <Button icon="search" variant="subtle" onPress={onOther}>
            {t('calendar.holidays.other')}
          </Button>
        </Inline>
        <Grid min="narrow">
          <Select
            name="firstYear"
            label={t('calendar.holidays.first-year')}
            value={`${years.first}`}
            options={options(start)}
            onChange={(year) => {
              const first = Number(year)
              setYears({ first, last: Math.max(first, years.last) })
            }}
          />
          <Select
            name="lastYear"
            label={t('calendar.holidays.last-year')}
            value={`${years.last}`}
            options={options(years.first)}
            onChange={(year) => setYears({ ...years, last: Number(year) })}
          />
        </Grid>
        {query.error && <TroubleBanner trouble={query.error} onRetry={query.refetch} />}
        {arriving ? (
          <ArrivingFacts draft={draft} arriving={arriving} />
        ) : (
          !query.error && <Skeleton label={t('calendar.holidays.loading')} shape="text" />
        )}
      </Stack>
    </div>
  )
}
