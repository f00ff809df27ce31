import type { ServiceId } from '@counterpart/core'
import { textIn } from '@counterpart/core'
import { lazy, Suspense } from 'react'
import { EmptyState, Skeleton } from '#kit'
import { Answer, Screen } from '../data/Answer.tsx'
import { useServices } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { Catalogue } from './Catalogue.tsx'

const RaiseForm = lazy(async () => ({ default: (await import('./RaiseForm.tsx')).RaiseForm }))

/** From the catalogue to a sent request. */
export function RaisePage({ service: chosen }: { service: ServiceId | undefined }) {
  const { t, language } = useWords()
  const { nav, part } = useHost()
  const title = part?.catalogue?.title ?? t('raise.title')
  const services = useServices()
  const service = chosen && services.data?.items.find(({ id }) => id === chosen)
  if (!chosen)
    return (
      <Screen title={title} subtitle={t('raise.subtitle')}>
        <Answer query={services} label={t('raise.loading')} shape="table">
          {({ items }) => <Catalogue services={items} />}
        </Answer>
      </Screen>
    )
  const catalogue = {
    label: t('raise.catalogue'),
    href: nav.deepLink({ at: 'raise' }),
    onPress: () => nav.push({ at: 'raise' }),
  }
  return (
    <Screen
      title={service ? textIn(service.name, language) : title}
      subtitle={service && textIn(service.description, language)}
      breadcrumbs={[catalogue]}
      measure="reading"
    >
      <Answer query={services} label={t('raise.loading')} shape="form">
        {() =>
          service ? (
            <Suspense fallback={<Skeleton label={t('raise.loading')} shape="form" />}>
              <RaiseForm service={service} />
            </Suspense>
          ) : (
            <EmptyState icon="search" title={t('refusal.no-such')} description={t('refusal.service-retired.detail')} />
          )
        }
      </Answer>
    </Screen>
  )
}
