import { Button } from '#kit'
import { Screen } from '../data/Answer.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { MyRequests } from './MyRequests.tsx'

/** The board of a part of a page: what the reader asked for, alone. */
export function MinePage({ query }: { query: BoardQuery }) {
  const { t } = useWords()
  const { nav, part } = useHost()
  return (
    <Screen
      title={part?.mine?.title ?? t('board.scope.mine')}
      actions={
        <Button variant="primary" icon="add" onPress={() => nav.push({ at: 'raise' })}>
          {t('act.raise')}
        </Button>
      }
    >
      <MyRequests query={query} />
    </Screen>
  )
}
