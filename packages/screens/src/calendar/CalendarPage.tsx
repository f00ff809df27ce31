import { newCommandId } from '@counterpart/client'
import type { CalendarView } from '@counterpart/contract'
import { type CalendarId, hasRight, id, languages, textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { useState } from 'react'
import { Button, EmptyState, Skeleton } from '#kit'
import { Screen, TroubleState } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Route } from '../nav/route.ts'
import { CalendarEditor } from './CalendarEditor.tsx'
import { blankDraft, type Draft, draftOf } from './calendarDraft.ts'

type CalendarPageProps = {
  /** null: a new one */
  calendar: CalendarId | null
  copyOf?: CalendarId | undefined
}

const list: Route = { at: 'admin', tab: 'calendars' }

/** The place of one calendar: an existing one, a new one, or a copy. */
export function CalendarPage({ calendar, copyOf }: CalendarPageProps) {
  const { t, language } = useWords()
  const { me, nav, timeZone } = useHost()
  const isAdministrator = hasRight(me, 'keep-directory')
  const query = useAsk('listCalendars', {}, { enabled: isAdministrator })
  const [newId] = useState(() => id<CalendarId>(newCommandId()))
  const items = query.data?.items
  const wanted = calendar ?? copyOf
  const found = items?.find((one) => one.id === wanted)
  const title = calendar === null ? t('calendar.new') : found ? textIn(found.name, language) : t('calendar.one')
  const breadcrumbs = [{ label: t('admin.tab.calendars'), href: nav.deepLink(list), onPress: () => nav.push(list) }]
  if (!isAdministrator || (query.error && !items))
    return (
      <Screen title={title} breadcrumbs={breadcrumbs}>
        <TroubleState
          trouble={query.error ?? { kind: 'refused', refusal: { kind: 'not-allowed' } }}
          onRetry={query.refetch}
        />
      </Screen>
    )
  if (!items || (wanted !== undefined && !found))
    return (
      <Screen title={title} breadcrumbs={breadcrumbs}>
        {items ? (
          <EmptyState
            icon="search"
            title={t('refusal.no-such')}
            action={<Button onPress={() => nav.push(list)}>{t('calendar.to-list')}</Button>}
          />
        ) : (
          <Skeleton label={t('admin.loading')} shape="form" />
        )}
      </Screen>
    )
  const view = calendar === null ? null : (found ?? null)
  return (
    <CalendarEditor
      key={view?.id ?? newId}
      id={view?.id ?? newId}
      view={view}
      start={view ? draftOf(view) : found ? copied(found, t) : blankDraft(timeZone)}
      all={items}
      breadcrumbs={breadcrumbs}
    />
  )
}

/** A copy that says so in each language of its name, since two calendars of one name cannot be told apart. */
const copied = (view: CalendarView, t: Words['t']): Draft => ({
  ...draftOf(view),
  name: Object.fromEntries(
    languages.flatMap((language) => {
      const name = view.name[language]
      return name === undefined ? [] : [[language, t(`calendar.copy.${language}`, { name })]]
    }),
  ),
})
