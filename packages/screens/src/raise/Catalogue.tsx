import type { ServiceView } from '@counterpart/contract'
import { textIn } from '@counterpart/core'
import { useDeferredValue, useState } from 'react'
import { Button, EmptyState, Grid, SearchField, Section, Stack, Toolbar } from '#kit'
import { useAgreements, useCalendars, useDepartments } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { catalogueOf, servicesFor } from './catalogueOf.ts'
import { type Promised, promiseOf } from './promiseOf.ts'
import { ServiceLine } from './ServiceLine.tsx'

/** All services that can be asked for: one front door for all departments. */
export function Catalogue({ services }: { services: readonly ServiceView[] }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const searched = useDeferredValue(text.trim())
  const promisedFor = usePromises()
  return (
    <Stack gap="l">
      <Toolbar
        search={
          <SearchField label={t('raise.search')} placeholder={t('raise.search.hint')} value={text} onChange={setText} />
        }
      />
      {searched === '' ? (
        <Shelves services={services} promisedFor={promisedFor} />
      ) : (
        <Found services={services} promisedFor={promisedFor} text={searched} onShowAll={() => setText('')} />
      )}
    </Stack>
  )
}

type PromisedFor = (service: ServiceView) => Promised | null

/** What the reader would be promised now. */
function usePromises(): PromisedFor {
  const { me, now } = useHost()
  const agreements = useAgreements() ?? []
  const calendars = useCalendars()
  return (service) => promiseOf(agreements, { service, customer: me.department, now: now() }, calendars)
}

type ShelvesProps = { services: readonly ServiceView[]; promisedFor: PromisedFor }

function Shelves({ services, promisedFor }: ShelvesProps) {
  const { t, language } = useWords()
  const { now } = useHost()
  const shelves = catalogueOf(services, useDepartments() ?? [], { language, now: now() })
  if (shelves.length === 0)
    return <EmptyState icon="search" title={t('raise.empty')} description={t('raise.empty.detail')} />
  return (
    <Grid min="medium" even>
      {shelves.map((shelf) => (
        <Section key={shelf.id} frame="card" title={shelf.department}>
          <Stack gap="m">
            {shelf.services.map((service) => (
              <ServiceLine key={service.id} service={service} promised={promisedFor(service)} />
            ))}
          </Stack>
        </Section>
      ))}
    </Grid>
  )
}

type FoundProps = ShelvesProps & { text: string; onShowAll: () => void }

/** The best first: what people mean is seldom called what they call it. */
function Found({ services, promisedFor, text, onShowAll }: FoundProps) {
  const { t, language } = useWords()
  const { now } = useHost()
  const found = servicesFor(text, services, useDepartments() ?? [], now())
  const showAll = <Button onPress={onShowAll}>{t('raise.show-all')}</Button>
  if (found.length === 0)
    return (
      <EmptyState
        icon="search"
        title={t('raise.none-match')}
        description={t('raise.none-match.detail')}
        action={showAll}
      />
    )
  return (
    <Section frame="card" title={t('raise.found', { n: found.length })} actions={showAll}>
      <Stack gap="m">
        {found.map(({ service, provider }) => (
          <ServiceLine
            key={service.id}
            service={service}
            promised={promisedFor(service)}
            provider={textIn(provider.name, language)}
          />
        ))}
      </Stack>
    </Section>
  )
}
