import type { DepartmentId } from '@counterpart/core'
import { Button, Select, Toolbar } from '#kit'
import { filtersIn, isFiltered } from '../board/boardQuery.ts'
import { SearchText } from '../board/SearchText.tsx'
import { useChoose } from '../board/useChoose.ts'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'

/** The board is the order and the priority, so only whose and what is asked. */
export function TriageFilters({ query }: { query: BoardQuery }) {
  const { t } = useWords()
  const departments = useOptions()(useDepartments())
  const { choose, chooseAll } = useChoose(query, 'triage')
  return (
    <Toolbar
      search={<SearchText text={query.text ?? ''} onSearch={(text) => choose('text', text || null)} />}
      filters={
        <>
          <Select
            name="customer"
            size="toolbar"
            label={t('board.customer')}
            placeholder={t('board.customer.any')}
            clearable
            value={query.customer ?? null}
            onChange={(value) => choose('customer', value as DepartmentId | null)}
            options={departments}
          />
          <Select<'me' | 'nobody'>
            name="assignee"
            size="toolbar"
            label={t('board.assignee')}
            placeholder={t('board.assignee.any')}
            clearable
            value={query.assignee ?? null}
            onChange={(value) => choose('assignee', value)}
            options={[
              { value: 'me', label: t('board.assignee.me') },
              { value: 'nobody', label: t('board.assignee.nobody') },
            ]}
          />
          {isFiltered(query) && (
            <Button variant="subtle" icon="close" onPress={() => chooseAll({})}>
              {t('board.clear')}
            </Button>
          )}
        </>
      }
      chosen={filtersIn(query)}
    />
  )
}
