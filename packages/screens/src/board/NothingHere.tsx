import { Button, EmptyState } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery, BoardScope } from '../nav/route.ts'
import { isFiltered } from './boardQuery.ts'

/** In place of a list without rows: nothing is there, or nothing that fits. */
export function NothingHere({ query, scope }: { query: BoardQuery; scope: BoardScope }) {
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
  return (
    <EmptyState
      title={t(`board.empty.${scope}`)}
      description={t(`board.empty.${scope}.detail`)}
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
