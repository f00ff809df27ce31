import { matchesText, textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useEffect, useMemo, useRef, useState } from 'react'
import { EmptyState, SearchField, Skeleton, Stack, Table, Text } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { type Ready, yearOf } from './useReadyDays.ts'

type ReadyCalendarsProps = {
  /** Calendars of this zone stand on top. */
  timeZone: string
  /** Whether the list came in the place of what had the focus. */
  takesFocus: boolean
  onChoose: (ready: Ready) => void
}

/** So many are shown; a word more finds the rest. */
const most = 40

/** The calendars that come with the product, found by the names of places in either language. */
export function ReadyCalendars({ timeZone, takesFocus, onChoose }: ReadyCalendarsProps) {
  const { t, language, number } = useWords()
  const query = useAsk('listReadyCalendars', {})
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('input')?.focus()
  }, [takesFocus])
  const all = useMemo(() => {
    const places = { en: placesIn('en'), 'zh-CN': placesIn('zh-CN') }
    const named = (query.data?.items ?? []).map((ready) => {
      const { name, country } = ready
      const sought = [name.en, name['zh-CN'], places.en(country), places['zh-CN'](country), country].join(' ')
      return { ...ready, name: textIn(name, language), place: places[language](country), sought, ready }
    })
    const isFar = (one: Ready) => Number(one.timeZone !== timeZone)
    return named.toSorted((a, b) => isFar(a.ready) - isFar(b.ready) || a.name.localeCompare(b.name, language))
  }, [query.data, language, timeZone])
  const found = all.filter(({ sought }) => matchesText(sought, text))
  const columns: readonly Column<(typeof all)[number]>[] = [
    { id: 'name', header: t('calendar.one'), cell: ({ name }) => name, role: 'title' },
    { id: 'place', header: t('calendar.holidays.place'), cell: ({ place }) => place, width: 'fit', role: 'meta' },
    {
      id: 'years',
      header: t('calendar.holidays.years'),
      cell: ({ coveredFrom, coveredUntil }) => `${yearOf(coveredFrom)}–${yearOf(coveredUntil)}`,
      width: 'fit',
      role: 'meta',
    },
    {
      id: 'source',
      header: t('calendar.holidays.source'),
      cell: ({ source }) => (
        <Text role="subtle" truncate>
          {source}
        </Text>
      ),
      width: 'fill',
      role: 'meta',
    },
  ]
  return (
    <div ref={box}>
      <Stack gap="m">
        <SearchField
          label={t('calendar.holidays.search')}
          placeholder={t('calendar.holidays.search.hint')}
          value={text}
          onChange={setText}
        />
        {query.error && <TroubleBanner trouble={query.error} onRetry={query.refetch} />}
        {query.data ? (
          <Table
            label={t('calendar.holidays.list')}
            columns={columns}
            rows={found.slice(0, most)}
            rowKey={({ id }) => id}
            onOpen={({ ready }) => onChoose(ready)}
            empty={<EmptyState icon="search" title={t('board.none-match')} />}
          />
        ) : (
          !query.error && <Skeleton label={t('calendar.holidays.list')} shape="table" />
        )}
        {found.length > most && (
          <Text role="caption">{t('calendar.holidays.more', { n: number(found.length - most) })}</Text>
        )}
      </Stack>
    </div>
  )
}

function placesIn(language: string): (country: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
  return (country) => names.of(country) ?? country
}
