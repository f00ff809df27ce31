import type { RequestPageView } from '@counterpart/contract'
import type { ReactNode } from 'react'
import { Table } from '#kit'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { placeOf } from './placeOf.ts'
import { useColumns } from './useColumns.tsx'
import { useRows } from './useRows.ts'

type BoardTableProps = {
  pages: readonly RequestPageView[]
  calendars: FindCalendar
  loading: boolean
  empty: ReactNode
}

export function BoardTable({ pages, calendars, loading, empty }: BoardTableProps) {
  const { t } = useWords()
  const { nav } = useHost()
  const { key, title, priority, state, promise, assignee, raised } = useColumns(calendars)
  return (
    <Table
      label={t('board.title')}
      columns={[key, title, priority, state, promise, assignee, raised]}
      rows={useRows(pages)}
      rowKey={({ request }) => request.id}
      onOpen={(row) => nav.push(placeOf(row))}
      href={(row) => nav.deepLink(placeOf(row))}
      loading={loading}
      empty={empty}
    />
  )
}
