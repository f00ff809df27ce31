import type { RequestPageView } from '@counterpart/contract'
import { useMemo } from 'react'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { type BoardRow, rowOf } from './rowOf.ts'

/** The lines of a list, in words. */
export function useRows(pages: readonly RequestPageView[]): readonly BoardRow[] {
  const words = useWords()
  const nameOf = useNames()
  const { now } = useHost()
  return useMemo(
    () => pages.flatMap(({ items, names }) => items.map((item) => rowOf(item, names, words, nameOf, now()))),
    [pages, words, nameOf, now],
  )
}
