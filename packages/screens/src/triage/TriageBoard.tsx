import type { RequestRow } from '@counterpart/contract'
import { type Levels, nearestLevels, priorityOf, type Quadrant, quadrantOf } from '@counterpart/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Banner, Button, Inline, Link, Stack, useToast } from '#kit'
import { listQuery } from '../board/boardQuery.ts'
import { NothingHere } from '../board/NothingHere.tsx'
import type { BoardRow } from '../board/rowOf.ts'
import { useRequestPages } from '../board/useRequestPages.ts'
import { useRows } from '../board/useRows.ts'
import { Answer } from '../data/Answer.tsx'
import { type Trouble, troubleText } from '../data/trouble.ts'
import { useCalendars } from '../data/useDirectory.ts'
import { isKeyboardLost } from '../data/useFirstNewRow.ts'
import { useSoon } from '../host/later.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { ListMoveDialog } from '../request/ListMoveDialog.tsx'
import { triageBack } from '../request/triageBack.ts'
import { useMove } from '../request/useMove.ts'
import type { BoardActs } from './boardActs.ts'
import { PlaceBox } from './PlaceBox.tsx'
import { type Place, placeOn, places } from './places.ts'
import { TriageFilters } from './TriageFilters.tsx'
import { useCarry } from './useCarry.ts'
import { useFollow } from './useFollow.ts'
import { usePointerDrag } from './usePointerDrag.ts'
import './triage.css'

const noPages = [] as const
type Asking = { readonly row: BoardRow; readonly proposed: Levels | undefined }

/** The open requests of the department by urgency and importance. Moving one sets its levels, with the reason. */
export function TriageBoard({ query }: { query: BoardQuery }) {
  const words = useWords()
  const { t, number } = words
  const { me } = useHost()
  const toast = useToast()
  const describedBy = useId()
  const board = useRef<HTMLDivElement>(null)
  const calendars = useCalendars()
  useSoon(ListMoveDialog)
  const asked = useMemo(() => ({ ...listQuery({ ...query, scope: 'triage' }, me), limit: 200 as const }), [query, me])
  const pages = useRequestPages(asked)
  const rows = useRows(pages.data?.pages ?? noPages)
  const { move } = useMove('triage')
  const untriage = useMove('untriage')
  const [asking, setAsking] = useState<Asking | null>(null)

  const tell = (trouble: Trouble | null) => {
    if (!trouble) return
    const { title, detail } = troubleText(words, trouble)
    toast({ tone: 'danger', title, body: detail })
  }
  /** Accepts a new request as its asker rated it: no word is needed for that. */
  const accept = async (request: RequestRow) => {
    const { urgency, importance, key } = request
    const sent = await move(request, { urgency, importance, reason: '' })
    if (sent.ok) {
      const quadrant = t(`quadrant.${quadrantOf(urgency, importance)}`)
      const priority = t(`priority.${priorityOf(urgency, importance)}`)
      const back = triageBack(request, sent.value, t('undo.reason'))
      const undo = async () => {
        if (!back) return
        const undone = await untriage.move(sent.value, back.said)
        if (!undone.ok) tell(undone.trouble)
      }
      return toast({
        tone: 'success',
        title: t('triage.accepted', { key, quadrant, priority }),
        ...(back && { action: { label: t('act.undo'), onPress: () => void undo() } }),
      })
    }
    tell(sent.trouble)
  }
  const follow = useFollow(board, rows)
  const put = (request: RequestRow, place: Place) => {
    follow(request)
    if (place === 'untriaged') return
    const row = rows.find((one) => one.request.id === request.id)
    if (!row) return
    const isThere = quadrantOf(request.urgency, request.importance) === place
    if (isThere && request.state !== 'new') return
    if (isThere) void accept(request)
    else setAsking({ row, proposed: nearestLevels(place as Quadrant, request) })
  }
  const { carried, told, ...carrying } = useCarry(put)
  const { drag, begin } = usePointerDrag((id, place) => {
    const row = rows.find(({ request }) => request.id === id)
    if (row) put(row.request, place)
  })
  const acts: BoardActs = {
    ...carrying,
    drag: (request, event) => begin(request.id, event),
    move: put,
    levels: (request) => {
      follow(request)
      const row = rows.find((one) => one.request.id === request.id)
      if (row) setAsking({ row, proposed: undefined })
    },
  }
  const byPlace = Map.groupBy(rows, ({ request }) => placeOn(request))
  const inPlace = (place: Place) => byPlace.get(place) ?? []
  const more = pages.hasNextPage
  // The banner goes with the last page, and the keyboard would go with its button.
  const asksMore = useRef(false)
  useEffect(() => {
    if (more || !asksMore.current) return
    asksMore.current = false
    if (isKeyboardLost()) board.current?.querySelector('h2')?.focus()
  }, [more])
  const nameOf = (place: Place) => (place === 'untriaged' ? t('triage.untriaged') : t(`quadrant.${place}`))
  const goTo = (place: Place) => {
    const heading = board.current?.querySelector<HTMLElement>(`[data-place=${place}] h2`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  const present = asking && (rows.find(({ request }) => request.id === asking.row.request.id) ?? asking.row)
  return (
    <Stack gap="m">
      <TriageFilters query={query} />
      <Answer query={pages} label={t('board.loading')} shape="table">
        {() =>
          rows.length === 0 ? (
            <NothingHere query={query} scope="triage" />
          ) : (
            <Stack gap="m">
              {more && (
                <Banner
                  tone="info"
                  title={t('triage.not-all', { n: rows.length })}
                  actions={
                    <Button
                      loading={pages.isFetchingNextPage}
                      onPress={() => {
                        asksMore.current = true
                        void pages.fetchNextPage()
                      }}
                    >
                      {t('board.more')}
                    </Button>
                  }
                >
                  {t('triage.not-all.detail')}
                </Banner>
              )}
              <div className="triage" ref={board} data-dragging={drag ? true : undefined}>
                <nav className="triage-jump" aria-label={t('triage.jump')}>
                  <Inline gap="m" wrap>
                    {places.map((place) => {
                      const n = number(inPlace(place).length)
                      return (
                        <Link key={place} onPress={() => goTo(place)}>
                          {t('mine.counted', { group: nameOf(place), n: more ? t('count.at-least', { n }) : n })}
                        </Link>
                      )
                    })}
                  </Inline>
                </nav>
                <div className="triage-board">
                  {places.map((place) => (
                    <PlaceBox
                      key={place}
                      place={place}
                      rows={inPlace(place)}
                      more={more}
                      calendars={calendars}
                      acts={acts}
                      describedBy={describedBy}
                      carried={carried}
                      drag={drag}
                    />
                  ))}
                </div>
              </div>
            </Stack>
          )
        }
      </Answer>
      <p id={describedBy} hidden>
        {t('triage.keys')}
      </p>
      {/* Always there, because a live region that comes with its text is not read out. */}
      <div className="triage-told" role="status" aria-live="assertive">
        {told}
      </div>
      {asking && present && (
        <ListMoveDialog
          key={present.request.id}
          row={present.request}
          names={present.names}
          move="triage"
          proposed={asking.proposed}
          onClose={() => setAsking(null)}
        />
      )}
    </Stack>
  )
}
