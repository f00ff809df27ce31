import { textIn } from '@counterpart/core'
import { Button, EmptyState, Section, Stack } from '#kit'
import { useDepartments } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { ServiceLine } from './ServiceLine.tsx'
import { servicesFor } from './servicesFor.ts'
import type { ShelvesProps } from './shelvesProps.ts'

export type FoundProps = ShelvesProps & { text: string; onShowAll: () => void }

/** The best first: what people mean is seldom called what they call it. */
export function Found({ services, promisedFor, text, onShowAll }: FoundProps) {
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
