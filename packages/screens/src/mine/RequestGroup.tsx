import type { Names, RequestRow } from '@counterpart/contract'
import { Section, Stack } from '#kit'
import { MoreRows } from '../board/MoreRows.tsx'
import { type RequestPages, shownIn } from '../board/useRequestPages.ts'
import { useWords } from '../host/useHost.tsx'
import type { MineGroup } from './groups.ts'
import { type MineMove, RequestItem } from './RequestItem.tsx'
import './mine.css'

type RequestGroupProps = {
  group: MineGroup
  pages: RequestPages
  onMove: (row: RequestRow, names: Names, move: MineMove) => void
}

/** The requests of one group under its name; nothing where there are none. */
export function RequestGroup({ group, pages, onMove }: RequestGroupProps) {
  const { t, number } = useWords()
  const loaded = pages.data?.pages ?? []
  const n = shownIn(loaded)
  if (n === 0) return null
  const counted = pages.hasNextPage ? t('count.at-least', { n: number(n) }) : number(n)
  return (
    <Section title={t('mine.counted', { group: t(`mine.group.${group}`), n: counted })}>
      <Stack gap="s">
        <ul className="mine-list">
          {loaded.flatMap(({ items, names }) =>
            items.map((row) => (
              <li key={row.id} data-request={row.id}>
                <RequestItem row={row} names={names} group={group} onMove={onMove} />
              </li>
            )),
          )}
        </ul>
        {(pages.hasNextPage || loaded.length > 1) && <MoreRows pages={pages} />}
      </Stack>
    </Section>
  )
}
