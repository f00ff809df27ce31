import type { PersonView } from '@counterpart/contract'
import { type DepartmentId, textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useDeferredValue, useState } from 'react'
import { Avatar, Badge, Button, EmptyState, Inline, SearchField, Select, Stack, Table, Text, Toolbar } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { inAlphabet } from '../data/inAlphabet.ts'
import { useAsk } from '../data/useAsk.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useFirstNewRow } from '../data/useFirstNewRow.ts'
import { useWords } from '../host/useHost.tsx'
import { PersonDialog } from './PersonDialog.tsx'

/** How many are listed at first, and how many at the very most. */
const [some, most] = [50, 200] as const

/** Everyone the product knows, with the department and roles that decide what they see. */
export function PeopleList() {
  const { t, language } = useWords()
  const departments = useDepartments()
  const optionsOf = useOptions()
  const [typed, setTyped] = useState('')
  const [department, setDepartment] = useState<string | null>(null)
  const [limit, setLimit] = useState<number>(some)
  const [opened, setOpened] = useState<PersonView | null>(null)
  const text = useDeferredValue(typed.trim())
  const query = { limit, ...(text && { text }), ...(department && { department: department as DepartmentId }) }
  const people = useAsk('listPeople', { query }, { keepPrevious: true })
  return (
    <Stack gap="m">
      <Toolbar
        search={
          <SearchField label={t('person.search')} placeholder={t('person.search')} value={typed} onChange={setTyped} />
        }
        filters={
          <Select
            name="department"
            label={t('person.department')}
            size="toolbar"
            placeholder={t('person.department.every')}
            clearable
            value={department}
            onChange={setDepartment}
            options={optionsOf(departments)}
          />
        }
        chosen={department === null ? 0 : 1}
      />
      <Answer query={people} label={t('admin.loading')} shape="table">
        {({ items, next }) => (
          <Stack gap="m">
            <PeopleTable
              people={items}
              departmentOf={(id) => textIn(departments?.find((one) => one.id === id)?.name ?? { en: id }, language)}
              isSearched={text !== '' || department !== null}
              onOpen={setOpened}
            />
            <MorePeople n={items.length} isAll={next === null} isMost={limit === most} onMore={() => setLimit(most)} />
          </Stack>
        )}
      </Answer>
      {opened && <PersonDialog key={opened.id} person={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

type MorePeopleProps = { n: number; isAll: boolean; isMost: boolean; onMore: () => void }

/** How many are shown where these are not all, and once the way to more. */
function MorePeople({ n, isAll, isMost, onMore }: MorePeopleProps) {
  const { t } = useWords()
  const { place, remember } = useFirstNewRow(n, 'tbody tr')
  const more = () => {
    remember()
    onMore()
  }
  return (
    <div ref={place}>
      {!isAll && (
        <Inline gap="s" wrap align="center">
          <Text role="subtle">{t(isMost ? 'person.more' : 'person.shown', { n })}</Text>
          {!isMost && <Button onPress={more}>{t('person.more.show')}</Button>}
        </Inline>
      )}
    </div>
  )
}

type PeopleTableProps = {
  people: readonly PersonView[]
  departmentOf: (id: DepartmentId) => string
  isSearched: boolean
  onOpen: (person: PersonView) => void
}

function PeopleTable({ people, departmentOf, isSearched, onOpen }: PeopleTableProps) {
  const { t, language } = useWords()
  const rows = inAlphabet(language, people, ({ name }) => textIn(name, language))
  const columns: readonly Column<PersonView>[] = [
    {
      id: 'name',
      header: t('person.name'),
      cell: ({ id, name }) => <Avatar person={{ id, name: textIn(name, language) }} size="s" withName />,
      width: 'fill',
      role: 'title',
    },
    {
      id: 'department',
      header: t('person.department'),
      cell: ({ department }) => departmentOf(department),
      role: 'meta',
    },
    {
      id: 'roles',
      header: t('person.roles'),
      cell: ({ roles }) => (
        <Inline gap="xs" wrap>
          {roles.length === 0 ? (
            <Text role="subtle">{t('role.none')}</Text>
          ) : (
            roles.map((role) => (
              <Badge key={role} tone={role === 'administrator' ? 'discovery' : 'info'}>
                {t(`role.${role}`)}
              </Badge>
            ))
          )}
        </Inline>
      ),
      role: 'badge',
    },
  ]
  return (
    <Table
      label={t('admin.tab.people')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty={
        <EmptyState
          icon={isSearched ? 'search' : 'person'}
          title={t(isSearched ? 'board.none-match' : 'person.none')}
        />
      }
    />
  )
}
