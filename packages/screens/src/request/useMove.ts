import type { Call, Names, RequestPageView, RequestRow, RequestView } from '@counterpart/contract'
import type { Move, RequestId } from '@counterpart/core'
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { refusalOf, type Trouble } from '../data/trouble.ts'
import { type Sent, useAct } from '../data/useAct.ts'
import { keyOf } from '../data/useAsk.ts'

export type MoveOperation<M extends Move> = `${M}Request`
export type Said<M extends Move> = {
  [K in Move]: Call<MoveOperation<K>> extends { readonly body: infer B } ? B : never
}[M]

/** A request as the reader saw it. */
type Aimed = Pick<RequestRow, 'id' | 'version'>

export type Moving<M extends Move> = {
  /** @param assumed what the request is taken to be until the answer comes */
  readonly move: (request: Aimed, said: Said<M>, assumed?: Partial<RequestView>) => Promise<Sent<RequestView>>
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly clear: () => void
}

/** One move on one request; every list that shows it is asked for again. */
export function useMove<M extends Move>(move: M): Moving<M> {
  const operation: MoveOperation<M> = `${move}Request`
  const { send, ...state } = useAct(operation)
  const queries = useQueryClient()
  const perform = useCallback(
    async ({ id, version }: Aimed, said: Said<M>, assumed?: Partial<RequestView>) => {
      const key = viewKey(id)
      const held = queries.getQueryData<RequestView>(key)
      // Nothing more can be done to what is only assumed.
      if (assumed && held) queries.setQueryData<RequestView>(key, { ...held, ...assumed, moves: [] })
      const sent = (await send({ params: { id }, version, body: said } as never)) as Sent<RequestView>
      if (sent.ok) keepView(queries, sent.value)
      else {
        if (assumed && held) queries.setQueryData<RequestView>(key, held)
        // Whoever was too late sees what is true now, wherever it is shown.
        await Promise.all([
          queries.invalidateQueries({ queryKey: key }),
          queries.invalidateQueries({ queryKey: ['listRequests'] }),
        ])
      }
      return sent
    },
    [send, queries],
  )
  return { ...state, move: perform }
}

const viewKey = (id: RequestId) => keyOf('getRequest', { params: { id } })

/** Puts a newer view in place of what is held, in lists, too; an older one, overtaken on its way, is dropped. */
export function keepView(queries: QueryClient, view: RequestView): void {
  queries.setQueryData<RequestView>(viewKey(view.id), (held) => (held && held.version > view.version ? held : view))
  queries.setQueriesData<InfiniteData<RequestPageView>>({ queryKey: ['listRequests'] }, (held) =>
    held ? { ...held, pages: held.pages.map((page) => withRow(page, view)) } : held,
  )
  for (const operation of ['listRequests', 'listAlerts'] as const)
    void queries.invalidateQueries({ queryKey: [operation] })
}

/** The row stays where it is until the list comes again. */
function withRow(page: RequestPageView, { timeline, names, ...view }: RequestView): RequestPageView {
  const news = timeline.at(-1)
  const items = page.items.map((row) =>
    row.id === view.id && row.version < view.version ? { ...row, ...view, news } : row,
  )
  return { ...page, items, names: mergedNames(page.names, names) }
}

const mergedNames = (before: Names, more: Names): Names => ({
  departments: { ...before.departments, ...more.departments },
  services: { ...before.services, ...more.services },
  people: { ...before.people, ...more.people },
})

/** Was it refused because somebody else was quicker? What they did is told in another place. */
export const isOvertaken = (trouble: Trouble | null): boolean => refusalOf(trouble, 'stale-version') !== null
