import { Button, EmptyState } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { type MineGroup, mineGroups } from '../mine/groups.ts'
import type { BoardQuery, BoardScope } from '../nav/route.ts'
import { isFiltered } from './boardQuery.ts'

type NothingHereProps = { query: BoardQuery; scope: BoardScope; groups?: readonly MineGroup[] }

/** In place of a list without rows: nothing is there, or nothing that fits. */
export function NothingHere({ query, scope, groups = mineGroups }: NothingHereProps) {
  const { t } = useWords()
  const { nav } = useHost()
  if (isFiltered(query))
    return (
      <EmptyState
        icon="search"
        title={t('board.none-match')}
        description={t('board.none-match.detail')}
        action={<Button onPress={() => nav.replace({ at: 'board', scope })}>{t('board.clear')}</Button>}
      />
    )
  // Where what is done stands elsewhere, there may be more than is seen here.
  const isCut = groups.length < mineGroups.length
  return (
    <EmptyState
      title={isCut ? t(groups.includes('under-way') ? 'mine.none.open' : 'mine.none.waits') : t(`board.empty.${scope}`)}
      description={t(isCut ? 'mine.none.detail' : `board.empty.${scope}.detail`)}
      action={
        scope === 'mine' && (
          <Button variant="primary" icon="add" onPress={() => nav.push({ at: 'raise' })}>
            {t('act.raise')}
          </Button>
        )
      }
    />
  )
}
