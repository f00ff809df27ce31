import { searchTokens, type TenantId } from '@counterpart/core'
import type { PageStart, RequestFilter, RequestOrder, RequestPage } from '@counterpart/usecases'
import type { Database } from './database.ts'
import { matching } from './requestFilter.ts'
import { readPage, sortings } from './requestPages.ts'
import { searchPage } from './requestSearch.ts'

export type ListQuestion = {
  readonly filter: RequestFilter
  readonly order: RequestOrder
  readonly limit: number
  readonly after?: PageStart | undefined
}

/** One page by keyset: it begins after a place, and never by skipping a number of rows. */
export async function listRequests(
  database: Database,
  tenant: TenantId,
  { filter, order, limit, after }: ListQuestion,
): Promise<RequestPage> {
  const list = { tenant, matching: matching(tenant, filter), sorting: sortings[order] }
  const text = filter.text ?? ''
  const words = searchTokens(text)
  // One more than the page tells whether there is a next one.
  const found = words.length
    ? await searchPage(database, { ...list, words, text }, limit + 1, after)
    : await readPage(database, list, limit + 1, after)
  const page = found.slice(0, limit)
  return {
    items: page.map(({ request }) => request),
    next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
  }
}
