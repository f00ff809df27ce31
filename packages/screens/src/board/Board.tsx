import type { Part } from '@counterpart/words'
import { lazy, Suspense } from 'react'
import { Button, Skeleton, Tabs } from '#kit'
import { Screen } from '../data/Answer.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { useParts } from '../host/useParts.ts'
import type { BoardQuery, BoardScope } from '../nav/route.ts'
import { homeScope, scopesFor } from './boardQuery.ts'

const RequestList = lazy(async () => ({ default: (await import('./RequestList.tsx')).RequestList }))
const MyRequests = lazy(async () => ({ default: (await import('../mine/MyRequests.tsx')).MyRequests }))
const Queue = lazy(async () => ({ default: (await import('../queue/Queue.tsx')).Queue }))
const TriageBoard = lazy(async () => ({ default: (await import('../triage/TriageBoard.tsx')).TriageBoard }))

/** Requests in tabs, each with its own way of showing them. What is chosen stands in the address. */
export function Board({ query }: { query: BoardQuery }) {
  const { t } = useWords()
  const { me, nav } = useHost()
  const scope = query.scope ?? homeScope(me.roles)
  useParts(partsOf[scope])
  return (
    <Screen
      title={t('board.title')}
      actions={
        <Button variant="primary" icon="add" onPress={() => nav.push({ at: 'raise' })}>
          {t('act.raise')}
        </Button>
      }
    >
      <Tabs<BoardScope>
        label={t('board.tabs')}
        selected={scope}
        onSelect={(next) => nav.push({ at: 'board', scope: next })}
        tabs={scopesFor(me.roles).map((id) => ({ id, label: t(`board.scope.${id}`) }))}
      >
        <Suspense fallback={<Skeleton label={t('board.loading')} shape="table" />}>{panelOf(scope, query)}</Suspense>
      </Tabs>
    </Screen>
  )
}

/** Whoever opens a list from a figure is told what it is cut to. */
const partsOf: Readonly<Record<BoardScope, readonly Part[]>> = {
  mine: ['mine'],
  queue: ['list'],
  triage: ['list', 'moves'],
  asked: ['list'],
  all: ['list'],
}

function panelOf(scope: BoardScope, query: BoardQuery) {
  switch (scope) {
    case 'mine':
      return <MyRequests query={query} />
    case 'queue':
      return <Queue query={query} />
    case 'triage':
      return <TriageBoard query={query} />
    case 'asked':
    case 'all':
      return <RequestList key={scope} query={query} scope={scope} />
  }
}
