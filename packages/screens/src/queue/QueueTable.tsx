import type { Column } from '@counterpart/kit'
import type { ReactNode } from 'react'
import { Menu, Table, Text } from '#kit'
import { placeOf } from '../board/placeOf.ts'
import type { BoardRow } from '../board/rowOf.ts'
import { useColumns } from '../board/useColumns.tsx'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import { moveIcons } from '../request/moveIcons.ts'
import { type OfferedMove, offeredMoves } from '../request/offeredMoves.ts'
import { subjectOf } from '../request/subject.ts'
import { whyHere } from './whyHere.ts'

type QueueTableProps = {
  rows: readonly BoardRow[]
  order: 'newest' | 'due'
  calendars: FindCalendar
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  onMove: (row: BoardRow, move: OfferedMove) => void
  loading: boolean
  empty: ReactNode
}

/** The queue, each row with why it stands where it does and with all that can be done to it. */
export function QueueTable({ rows, order, calendars, selected, onSelect, onMove, loading, empty }: QueueTableProps) {
  const { t } = useWords()
  const { nav, me } = useHost()
  const { key, title, priority, state, time, assignee } = useColumns(calendars)
  const why: Column<BoardRow> = {
    id: 'why',
    header: t('why.column'),
    cell: (row) => <Why row={row} order={order} calendars={calendars} />,
    width: 'fit',
    role: 'meta',
  }
  const acts: Column<BoardRow> = {
    id: 'acts',
    header: t('queue.acts'),
    cell: (row) => {
      const { main, beside, rest } = offeredMoves(subjectOf(row.request, row.names, me))
      const moves = [...(main ? [main] : []), ...beside, ...rest]
      if (moves.length === 0) return null
      return (
        <Menu
          label={t('queue.acts-of', { key: row.request.key })}
          items={moves.map((move) => ({
            id: move,
            label: move === 'wait' ? t('queue.wait') : t(`move.${move}`),
            icon: moveIcons[move],
            ...(move === 'withdraw' && { tone: 'danger' as const }),
            onPress: () => onMove(row, move),
          }))}
        />
      )
    },
    width: 'fit',
    align: 'end',
    role: 'meta',
  }
  return (
    <Table
      label={t('board.scope.queue')}
      columns={[key, title, priority, state, time, why, assignee, acts]}
      rows={rows}
      rowKey={({ request }) => request.id}
      selected={selected}
      onSelect={onSelect}
      onOpen={(row) => nav.push(placeOf(row))}
      href={(row) => nav.deepLink(placeOf(row))}
      loading={loading}
      empty={empty}
    />
  )
}

function Why({ row, order, calendars }: { row: BoardRow } & Pick<QueueTableProps, 'order' | 'calendars'>) {
  const words = useWords()
  const { now } = useHost()
  return <Text role="caption">{useTick(() => whyHere(words, row.request, { order, calendars, now: now() }))}</Text>
}
