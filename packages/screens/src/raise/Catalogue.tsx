import type { ServiceView } from '@counterpart/contract'
import { useDeferredValue, useState } from 'react'
import { EmptyState, Grid, SearchField, Section, Stack, Toolbar } from '#kit'
import { useAgreements, useCalendars, useDepartments } from '../data/useDirectory.ts'
import { later, useSoon } from '../host/later.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { catalogueOf } from './catalogueOf.ts'
import type { FoundProps } from './Found.tsx'
import { promiseOf } from './promiseOf.ts'
import { ServiceLine } from './ServiceLine.tsx'
import type { PromisedFor, ShelvesProps } from './shelvesProps.ts'

// Nobody searches before there is something to be seen.
const Found = later<FoundProps>(async () => (await import('./Found.tsx')).Found)

/** All services that can be asked for: one front door for all departments. */
export function Catalogue({ services: all }: { services: readonly ServiceView[] }) {
  const { t } = useWords()
  const only = useHost().part?.catalogue?.provider
  const services = only ? all.filter(({ provider }) => provider === only) : all
  const [text, setText] = useState('')
  const searched = useDeferredValue(text.trim())
  const promisedFor = usePromises()
  useSoon(Found)
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

/** What the reader would be promised now. */
function usePromises(): PromisedFor {
  const { me, now } = useHost()
  const agreements = useAgreements() ?? []
  const calendars = useCalendars()
  return (service) => promiseOf(agreements, { service, customer: me.department, now: now() }, calendars)
}

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
