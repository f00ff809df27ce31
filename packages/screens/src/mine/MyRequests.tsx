import type { Names, RequestRow } from '@counterpart/contract'
import { useMemo, useState } from 'react'
import { Stack, Toolbar } from '#kit'
import { NothingHere } from '../board/NothingHere.tsx'
import { SearchText } from '../board/SearchText.tsx'
import { useChoose } from '../board/useChoose.ts'
import { type RequestPages, shownIn, useRequestPages } from '../board/useRequestPages.ts'
import { Answer } from '../data/Answer.tsx'
import { useSoon } from '../host/later.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { RatingDialog } from '../rating/RatingDialog.tsx'
import { ListMoveDialog } from '../request/ListMoveDialog.tsx'
import { subjectOf } from '../request/subject.ts'
import { type MineGroup, mineGroups, statesOf } from './groups.ts'
import { RequestGroup } from './RequestGroup.tsx'
import { type MineMove, ReplyForm } from './RequestItem.tsx'
import { useKeptItem } from './useKeptItem.ts'

type Acting = { readonly row: RequestRow; readonly names: Names; readonly move: MineMove }

/** What one asked for, by whose turn it is; what is one's own turn can be done right here. */
export function MyRequests({ query }: { query: BoardQuery }) {
  const { t } = useWords()
  const text = query.text?.trim() ?? ''
  const { choose } = useChoose(query, 'mine')
  useSoon(ListMoveDialog, ReplyForm, RatingDialog)
  // Held here, since the request may move to another group while its reader is at the form.
  const [acting, setActing] = useState<Acting | null>(null)
  const cut = useHost().part?.mine
  const shown = cut?.groups ?? mineGroups
  const asking = (group: MineGroup) => ({ text, rows: cut?.rows, enabled: shown.includes(group) })
  const groups: Readonly<Record<MineGroup, RequestPages>> = {
    answer: useGroup('answer', asking('answer')),
    confirm: useGroup('confirm', asking('confirm')),
    'under-way': useGroup('under-way', asking('under-way')),
    done: useGroup('done', asking('done')),
  }
  const all = shown.map((group) => groups[group])
  const isThere = all.every(({ data }) => data !== undefined)
  const together = {
    data: isThere ? groups : undefined,
    error: all.find(({ error }) => error)?.error ?? null,
    fetchStatus: all.find(({ data }) => data === undefined)?.fetchStatus ?? 'idle',
    refetch: () => Promise.all(all.map(({ refetch }) => refetch())),
  }
  const kept = useKeptItem()
  const isEmpty = all.every(({ data }) => shownIn(data?.pages ?? []) === 0)
  return (
    <div {...kept} style={{ display: 'contents' }}>
      <Stack gap="l">
        {(text !== '' || (isThere && !isEmpty)) && (
          <Toolbar
            search={<SearchText text={query.text ?? ''} onSearch={(typed) => choose('text', typed || null)} />}
          />
        )}
        <Answer query={together} label={t('board.loading')} shape="table">
          {(there) =>
            isEmpty ? (
              <NothingHere query={query} scope="mine" groups={shown} />
            ) : (
              <Stack gap="l">
                {shown.map((group) => (
                  <RequestGroup
                    key={group}
                    group={group}
                    pages={there[group]}
                    onMove={(row, names, move) => setActing({ row, names, move })}
                  />
                ))}
              </Stack>
            )
          }
        </Answer>
        {acting && <ActDialog key={acting.row.id} {...acting} onClose={() => setActing(null)} />}
      </Stack>
    </div>
  )
}

function ActDialog({ row, names, move, onClose }: Acting & { onClose: () => void }) {
  const { me } = useHost()
  if (move === 'rate') return <RatingDialog named view={subjectOf(row, names, me)} onClose={onClose} />
  return <ListMoveDialog row={row} names={names} move={move} onClose={onClose} />
}

/** What is done is looked up seldom, so fewer of it come at once, and first what one heard of last. */
function useGroup(
  group: MineGroup,
  { text, rows, enabled }: { text: string; rows: number | undefined; enabled: boolean },
): RequestPages {
  const asked = useMemo(
    () =>
      ({
        scope: 'mine',
        news: 'yes',
        states: [...statesOf[group]],
        ...(group === 'done' && { order: 'news' as const }),
        limit: rows ?? (group === 'done' ? 10 : 50),
        ...(text && { text }),
      }) as const,
    [group, text, rows],
  )
  return useRequestPages(asked, enabled)
}
