import type { Names, RequestRow } from '@counterpart/contract'
import type { Levels } from '@counterpart/core'
import { useEffect } from 'react'
import { useAsk } from '../data/useAsk.ts'
import { useHost } from '../host/useHost.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import type { WordyMove } from './moveForm.ts'
import { subjectOf } from './subject.ts'

export type ListMoveFormProps = {
  row: RequestRow
  names: Names
  move: WordyMove
  proposed?: Levels | undefined
  onClose: () => void
}

/** The form of a move on a line of a list. The whole request comes behind it, to tell what others did meanwhile. */
export function ListMoveForm({ row, names, ...dialog }: ListMoveFormProps) {
  const { me } = useHost()
  const { data, refetch } = useAsk('getRequest', { params: { id: row.id } }, { staleTime: 0 })
  // The list may hear of a change that was made while the answer was on its way.
  const isBehind = data !== undefined && data.version < row.version
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, refetch])
  const view = data && !isBehind ? data : subjectOf(row, names, me)
  return <MoveDialog named view={view} since={row.version} {...dialog} />
}
