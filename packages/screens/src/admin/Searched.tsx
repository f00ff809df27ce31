import { matchesText } from '@counterpart/core'
import { type ReactNode, useState } from 'react'
import { EmptyState, SearchField, Stack, Toolbar } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** With fewer entries a look is quicker than a search. */
const few = 12

type SearchedProps<T> = {
  items: readonly T[]
  /** What an entry is found by, in all its languages. */
  textOf: (item: T) => string
  /** The button that adds one: beside the search, or above a list without it. */
  add: ReactNode
  children: (found: readonly T[]) => ReactNode
}

/** A list that can be searched where it is long: an imported log brings departments by the hundred. */
export function Searched<T>({ items, textOf, add, children }: SearchedProps<T>) {
  const { t } = useWords()
  const [text, setText] = useState('')
  if (items.length <= few) {
    return (
      <Stack gap="m">
        <div>{add}</div>
        {children(items)}
      </Stack>
    )
  }
  const found = items.filter((item) => matchesText(textOf(item), text))
  return (
    <Stack gap="m">
      <Toolbar
        search={
          <SearchField label={t('admin.search')} placeholder={t('admin.search')} value={text} onChange={setText} />
        }
        end={add}
      />
      {found.length === 0 ? <EmptyState icon="search" title={t('board.none-match')} /> : children(found)}
    </Stack>
  )
}

/** A name in every language it has. */
export const allNames = (name: Readonly<Record<string, string | undefined>>): string => Object.values(name).join('\n')
