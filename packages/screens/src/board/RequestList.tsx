import type { FilteredList } from '@counterpart/core'
import { useMemo } from 'react'
import { Stack } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { useCalendars } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardTable } from './BoardTable.tsx'
import { listQuery } from './boardQuery.ts'
import { MoreRows } from './MoreRows.tsx'
import { NothingHere } from './NothingHere.tsx'
import { RowsBehind } from './RowsBehind.tsx'
import { useRequestPages } from './useRequestPages.ts'

type RequestListProps = { query: BoardQuery; scope: Exclude<FilteredList, 'queue'> }

/** Requests to look through: what the department asked for, or everything. */
export function RequestList({ query, scope }: RequestListProps) {
  const { t } = useWords()
  const { me } = useHost()
  const calendars = useCalendars()
  const asked = useMemo(() => listQuery({ ...query, scope }, me), [query, scope, me])
  const pages = useRequestPages(asked)
  return (
    <Stack gap="m">
      <BoardFilters query={query} scope={scope} />
      <RowsBehind query={query} />
      <Answer query={pages} label={t('board.loading')} shape="table">
        {({ pages: loaded }) => (
          <Stack gap="m">
            <BoardTable
              pages={loaded}
              calendars={calendars}
              loading={pages.isPlaceholderData}
              empty={<NothingHere query={query} scope={scope} />}
            />
            <MoreRows pages={pages} />
          </Stack>
        )}
      </Answer>
    </Stack>
  )
}
