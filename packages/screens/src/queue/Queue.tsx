import { useMemo, useRef, useState } from 'react'
import { Link, Stack, Text } from '#kit'
import { BoardFilters } from '../board/BoardFilters.tsx'
import { listQuery, usual } from '../board/boardQuery.ts'
import { MoreRows } from '../board/MoreRows.tsx'
import { NothingHere } from '../board/NothingHere.tsx'
import { placeOf } from '../board/placeOf.ts'
import { RowsBehind } from '../board/RowsBehind.tsx'
import type { BoardRow } from '../board/rowOf.ts'
import { useRequestPages } from '../board/useRequestPages.ts'
import { useRows } from '../board/useRows.ts'
import { Answer } from '../data/Answer.tsx'
import { useCalendars } from '../data/useDirectory.ts'
import { later, useSoon } from '../host/later.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { ListMoveDialog } from '../request/ListMoveDialog.tsx'
import { isWordless, type WordyMove } from '../request/moveForm.ts'
import type { OfferedMove } from '../request/offeredMoves.ts'
import { subjectOf } from '../request/subject.ts'
import { useWordlessMove } from '../request/useWordlessMove.ts'
import { BulkBar } from './BulkBar.tsx'
import type { BulkDialogProps, BulkMove } from './BulkDialog.tsx'
import type { Failed } from './bulk.ts'
import { FailedRows } from './FailedRows.tsx'
import { QueueTable } from './QueueTable.tsx'
import type { ShortcutHelpProps } from './ShortcutHelp.tsx'
import { useRowCursor } from './useRowCursor.ts'
import { useShortcuts } from './useShortcuts.ts'
import './queue.css'

const BulkDialog = later<BulkDialogProps>(async () => (await import('./queueDialogs.ts')).BulkDialog)
const ShortcutHelp = later<ShortcutHelpProps>(async () => (await import('./queueDialogs.ts')).ShortcutHelp)

type Open =
  | { readonly what: 'move'; readonly row: BoardRow; readonly move: WordyMove }
  | { readonly what: 'bulk'; readonly move: BulkMove }
  | { readonly what: 'help' }

const noPages = [] as const
const offKey = 'queue.shortcuts-off'

/** What one's department is to do, the most pressing promise first, worked without leaving the list. */
export function Queue({ query }: { query: BoardQuery }) {
  const { t } = useWords()
  const { me, nav, memory } = useHost()
  const calendars = useCalendars()
  const place = useRef<HTMLDivElement>(null)
  useSoon(ListMoveDialog, BulkDialog, ShortcutHelp)
  const asked = useMemo(() => listQuery({ ...query, scope: 'queue' }, me), [query, me])
  const pages = useRequestPages(asked)
  const rows = useRows(pages.data?.pages ?? noPages)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open | null>(null)
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const [heard, setHeard] = useState(() => memory.read(offKey) === null)
  const act = useWordlessMove()
  // What has left the list is not acted on unseen.
  const selected = useMemo(
    () => new Set(rows.map(({ request }) => request.id as string).filter((id) => chosen.has(id))),
    [rows, chosen],
  )
  const order = query.order ?? usual('queue').order
  const cursor = useRowCursor(
    place,
    rows.map((row) => ({ id: row.request.id, href: nav.deepLink(placeOf(row)) })),
  )
  const rowAt = () => rows.find(({ request }) => request.id === cursor.current()?.id)
  const mayMake = (row: BoardRow, move: OfferedMove) => subjectOf(row.request, row.names, me).moves.includes(move)
  const start = (row: BoardRow | undefined, move: OfferedMove) => {
    if (!row || !mayMake(row, move)) return
    if (isWordless(move)) act(row.request, move)
    else setOpen({ what: 'move', row, move })
  }
  const startBulk = (move: BulkMove) => {
    if (selected.size > 0) setOpen({ what: 'bulk', move })
    else start(rowAt(), move)
  }
  useShortcuts(place, heard, {
    next: () => cursor.step(1),
    previous: () => cursor.step(-1),
    select: () => {
      const id = rowAt()?.request.id
      if (id) setChosen(toggled(selected, id))
    },
    triage: () => startBulk('triage'),
    assign: () => startBulk('assign'),
    wait: () => start(rowAt(), 'wait'),
    'hand-off': () => start(rowAt(), 'handOff'),
    search: () => place.current?.querySelector<HTMLElement>('input[type=search], [role=searchbox]')?.focus(),
    help: () => setOpen({ what: 'help' }),
  })
  const showFailed = (now: readonly Failed[]) => {
    setFailed(now)
    setChosen(new Set(now.map(({ row }) => row.id)))
  }
  // Who is at a form keeps what was typed, even when the request leaves the list.
  const acting =
    open?.what === 'move' ? (rows.find(({ request }) => request.id === open.row.request.id) ?? open.row) : undefined
  const chosenRows = rows.map(({ request }) => request).filter(({ id }) => selected.has(id))
  return (
    <div ref={place}>
      <Stack gap="m">
        <BoardFilters query={query} scope="queue" />
        <RowsBehind query={query} />
        <FailedRows failed={failed} onDismiss={() => setFailed([])} />
        <Answer query={pages} label={t('board.loading')} shape="table">
          {() => (
            <Stack gap="m">
              <Text role="caption">
                {t(`queue.order.${order}`)}{' '}
                <span className="queue-keys">
                  <Link onPress={() => setOpen({ what: 'help' })}>{t('keys.title')}</Link>
                </span>
              </Text>
              <QueueTable
                rows={rows}
                order={order}
                calendars={calendars}
                selected={selected}
                onSelect={setChosen}
                onMove={start}
                loading={pages.isPlaceholderData}
                empty={<NothingHere query={query} scope="queue" />}
              />
              <MoreRows pages={pages} />
            </Stack>
          )}
        </Answer>
        {selected.size > 0 && (
          <BulkBar
            n={selected.size}
            onMove={(move) => setOpen({ what: 'bulk', move })}
            onClear={() => setChosen(new Set())}
          />
        )}
      </Stack>
      {open?.what === 'move' && acting && (
        <ListMoveDialog
          key={`${open.row.request.id} ${open.move}`}
          row={acting.request}
          names={acting.names}
          move={open.move}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'bulk' && (
        <BulkDialog move={open.move} rows={chosenRows} onFailed={showFailed} onClose={() => setOpen(null)} />
      )}
      {open?.what === 'help' && (
        <ShortcutHelp
          enabled={heard}
          onEnable={(on) => {
            setHeard(on)
            memory.write(offKey, on ? null : 'off')
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
