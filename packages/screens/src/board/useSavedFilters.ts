import type { SavedFiltersView } from '@counterpart/contract'
import type { SavedFilter } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { refusalOf, type Trouble } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { keyOf, useAsk } from '../data/useAsk.ts'

export type KeptFilters = {
  readonly items: readonly SavedFilter[]
  /** They have come, so that they can be added to. */
  readonly isThere: boolean
  /** @returns whether it was kept */
  readonly change: (next: (items: readonly SavedFilter[]) => readonly SavedFilter[]) => Promise<boolean>
  readonly busy: boolean
  readonly trouble: Trouble | null
}

const key = keyOf('getSavedFilters', {})

/** The filters that the reader keeps, on whatever device. One that was added elsewhere meanwhile stays. */
export function useSavedFilters(): KeptFilters {
  const queries = useQueryClient()
  const { data, refetch } = useAsk('getSavedFilters', {})
  const { send, busy, trouble } = useAct('putSavedFilters')
  const change: KeptFilters['change'] = async (next) => {
    let held = queries.getQueryData<SavedFiltersView>(key) ?? (await refetch()).data
    // Once more on what another device made of them; after that it is said.
    for (let again = 0; held; again++) {
      const sent = await send({ version: held.version || null, body: { items: next(held.items) } })
      if (sent.ok) {
        queries.setQueryData<SavedFiltersView>(key, sent.value)
        return true
      }
      if (again > 0 || !refusalOf(sent.trouble, 'stale-version')) return false
      held = (await refetch()).data
    }
    return false
  }
  return { items: data?.items ?? [], isThere: data !== undefined, change, busy, trouble }
}
