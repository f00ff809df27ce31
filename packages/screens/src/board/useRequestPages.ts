import type { RequestPageView } from '@counterpart/contract'
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { Trouble } from '../data/trouble.ts'
import { type Asking, ask } from '../data/useAsk.ts'
import { useHost } from '../host/useHost.tsx'

export type RequestPages = UseInfiniteQueryResult<InfiniteData<RequestPageView, string | null>, Trouble>

/** A list of requests, page by page. While another list comes, the last one stays. What is not enabled is not asked for. */
export function useRequestPages(query: Asking<'listRequests'>['query'], enabled = true): RequestPages {
  const { client } = useHost()
  return useInfiniteQuery({
    queryKey: ['listRequests', { query }, 'pages'],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(client, 'listRequests', { query: { ...query, ...(cursor && { cursor }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  })
}

export const shownIn = (pages: readonly RequestPageView[]): number =>
  pages.reduce((sum, page) => sum + page.items.length, 0)
