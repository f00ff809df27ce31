import type { ServiceView } from '@counterpart/contract'
import { textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, Button, EmptyState, Stack, Table, Text } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { inAlphabet } from '../data/inAlphabet.ts'
import { useDepartments, useServices } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Route } from '../nav/route.ts'
import { allNames, Searched } from './Searched.tsx'

const placeOf = ({ id }: ServiceView): Route => ({ at: 'service', service: id })

/** Services as they stand; each opens in a place of its own. */
export function ServiceList() {
  const { t, language, number } = useWords()
  const services = useServices()
  const departments = useDepartments()
  const { nav } = useHost()
  const columns: readonly Column<ServiceView>[] = [
    {
      id: 'name',
      header: t('fact.service'),
      cell: ({ name, description }) => (
        <Stack gap="none">
          <Text truncate>{textIn(name, language)}</Text>
          <Text role="caption" truncate>
            {textIn(description, language)}
          </Text>
        </Stack>
      ),
      width: 'fill',
      role: 'title',
    },
    {
      id: 'provider',
      header: t('fact.provider'),
      cell: ({ provider }) =>
        textIn(departments?.find(({ id }) => id === provider)?.name ?? { en: provider }, language),
      role: 'meta',
    },
    {
      id: 'fields',
      header: t('service.fields'),
      cell: ({ form }) => number(form.length),
      width: 'fit',
      align: 'end',
    },
    {
      id: 'state',
      header: t('board.column.state'),
      cell: ({ availability }) => (
        <Badge tone={availability === 'offered' ? 'success' : 'neutral'}>{t(`service.${availability}`)}</Badge>
      ),
      width: 'fit',
      role: 'badge',
    },
  ]
  return (
    <Answer query={services} label={t('admin.loading')} shape="table">
      {({ items }) => (
        <Searched
          items={items}
          textOf={textOf}
          add={
            <Button icon="add" onPress={() => nav.push({ at: 'new-service' })}>
              {t('service.add')}
            </Button>
          }
        >
          {(found) => (
            <Table
              label={t('admin.tab.services')}
              columns={columns}
              rows={inAlphabet(language, found, ({ name }) => textIn(name, language))}
              rowKey={({ id }) => id}
              href={(service) => nav.deepLink(placeOf(service))}
              onOpen={(service) => nav.push(placeOf(service))}
              empty={<EmptyState title={t('raise.empty')} />}
            />
          )}
        </Searched>
      )}
    </Answer>
  )
}

/** Names, descriptions and keywords in all languages. */
const textOf = ({ name, description, keywords }: ServiceView): string =>
  [allNames(name), allNames(description), ...Object.values(keywords ?? {}).flat()].join('\n')
