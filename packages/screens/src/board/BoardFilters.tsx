import {
  type DepartmentId,
  type FilteredList,
  type Priority,
  priorities,
  type StateChoice,
  stateChoices,
} from '@counterpart/core'
import { Button, Checkbox, Select, Toolbar } from '#kit'
import { useDepartments, useOptions } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { filtersIn, isFiltered, usual } from './boardQuery.ts'
import { SavedFilters } from './SavedFilters.tsx'
import { SearchText } from './SearchText.tsx'
import { useChoose } from './useChoose.ts'

type BoardFiltersProps = { query: BoardQuery; scope: FilteredList }

/** Of a queue one asks who wants something, of what was asked who is to do it. */
const sides = {
  asked: ['provider'],
  queue: ['customer'],
  all: ['provider', 'customer'],
} as const satisfies Record<FilteredList, readonly ('provider' | 'customer')[]>

export function BoardFilters({ query, scope }: BoardFiltersProps) {
  const { t } = useWords()
  const departments = useOptions()(useDepartments())
  const { choose, chooseAll } = useChoose(query, scope)
  const ordinary = usual(scope)
  return (
    <Toolbar
      search={<SearchText text={query.text ?? ''} onSearch={(text) => choose('text', text || null)} />}
      filters={
        <>
          <Select<StateChoice>
            name="state"
            size="toolbar"
            label={t('board.state')}
            placeholder={t(`board.state.${ordinary.state}`)}
            clearable
            value={query.state === ordinary.state ? null : (query.state ?? null)}
            onChange={(state) => choose('state', state)}
            options={stateChoices
              .filter((value) => value !== ordinary.state)
              .map((value) => ({ value, label: t(`board.state.${value}`) }))}
          />
          <Select
            name="priority"
            size="toolbar"
            label={t('board.priority')}
            placeholder={t('board.priority.any')}
            clearable
            value={query.priority ? `${query.priority}` : null}
            onChange={(value) => choose('priority', value === null ? null : (Number(value) as Priority))}
            options={priorities.map((priority) => ({ value: `${priority}`, label: t(`priority.${priority}`) }))}
          />
          {sides[scope].map((side) => (
            <Select
              key={side}
              name={side}
              size="toolbar"
              label={t(`board.${side}`)}
              placeholder={t(`board.${side}.any`)}
              clearable
              value={query[side] ?? null}
              onChange={(value) => choose(side, value as DepartmentId | null)}
              options={departments}
            />
          ))}
          {(scope === 'queue' || scope === 'all') && (
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
          )}
          <Checkbox
            name="late"
            size="toolbar"
            label={t('board.late')}
            labelHidden={false}
            value={query.late ?? false}
            onChange={(late) => choose('late', late || null)}
          />
          <Select<'newest' | 'due'>
            name="order"
            size="toolbar"
            label={t('board.order')}
            placeholder={t(`board.order.${ordinary.order}`)}
            clearable
            value={query.order === ordinary.order ? null : (query.order ?? null)}
            onChange={(order) => choose('order', order)}
            options={(['due', 'newest'] as const)
              .filter((value) => value !== ordinary.order)
              .map((value) => ({ value, label: t(`board.order.${value}`) }))}
          />
          {isFiltered(query) && (
            <Button variant="subtle" icon="close" onPress={() => chooseAll({})}>
              {t('board.clear')}
            </Button>
          )}
        </>
      }
      chosen={filtersIn(query)}
      end={<SavedFilters query={query} list={scope} onChoose={chooseAll} />}
    />
  )
}
