import { newCommandId } from '@counterpart/client'
import { hasRight, id, type ServiceId, textIn } from '@counterpart/core'
import { useState } from 'react'
import { Button, EmptyState, Skeleton } from '#kit'
import { Screen, TroubleState } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { usePerson } from '../data/usePerson.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Route } from '../nav/route.ts'
import { ServiceEditor } from './ServiceEditor.tsx'
import { blankService, draftOf } from './serviceDraft.ts'

const list: Route = { at: 'admin', tab: 'services' }

/** The place of one service. @param service null: a new one */
export function ServicePage({ service }: { service: ServiceId | null }) {
  const { t, language } = useWords()
  const { me, nav } = useHost()
  const mayEdit = hasRight(me, 'keep-directory')
  const query = useAsk('listServices', {}, { enabled: mayEdit })
  const [newId] = useState(() => id<ServiceId>(newCommandId()))
  const items = query.data?.items
  const view = items?.find((one) => one.id === (service ?? newId)) ?? null
  const owner = usePerson(view?.owner ?? null)
  const title = service === null ? t('service.new') : view ? textIn(view.name, language) : t('fact.service')
  const breadcrumbs = [{ label: t('admin.tab.services'), href: nav.deepLink(list), onPress: () => nav.push(list) }]
  if (!mayEdit || (query.error && !items))
    return (
      <Screen title={title} breadcrumbs={breadcrumbs}>
        <TroubleState
          trouble={query.error ?? { kind: 'refused', refusal: { kind: 'not-allowed' } }}
          onRetry={query.refetch}
        />
      </Screen>
    )
  if (!items || owner === undefined)
    return (
      <Screen title={title} breadcrumbs={breadcrumbs}>
        <Skeleton label={t('admin.loading')} shape="form" />
      </Screen>
    )
  if (service !== null && !view)
    return (
      <Screen title={title} breadcrumbs={breadcrumbs}>
        <EmptyState
          icon="search"
          title={t('refusal.no-such')}
          action={<Button onPress={() => nav.push(list)}>{t('service.to-list')}</Button>}
        />
      </Screen>
    )
  return (
    <ServiceEditor
      key={view?.id ?? newId}
      id={view?.id ?? newId}
      view={view}
      start={view ? draftOf(view, owner) : blankService}
      breadcrumbs={breadcrumbs}
    />
  )
}
