import type { RequestRow, RequestView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Trouble } from '../data/trouble.ts'
import { type Sent, useAct } from '../data/useAct.ts'
import { keyOf } from '../data/useAsk.ts'
import { keepView } from '../request/useMove.ts'
import type { RatingDraft } from './ratingDraft.ts'

type Rating = {
  readonly rate: (request: Pick<RequestRow, 'id' | 'cycle'>, draft: RatingDraft) => Promise<Sent<RequestView>>
  readonly busy: boolean
  readonly trouble: Trouble | null
}

/** Sends a rating, or what is to stand in its place; whatever shows the request is brought up to it. */
export function useRate(): Rating {
  const { send, busy, trouble } = useAct('rateRequest')
  const queries = useQueryClient()
  const rate = useCallback<Rating['rate']>(
    async ({ id, cycle }, { process, result, reason }) => {
      if (process === null || result === null) throw new Error('a rating has both scores')
      const sent = await send({ params: { id }, body: { cycle, process, result, reason: reason.trim() } })
      if (sent.ok) keepView(queries, sent.value)
      // Somebody else may have rated, or the time is over: what is true now is shown, wherever it is.
      else
        await Promise.all([
          queries.invalidateQueries({ queryKey: keyOf('getRequest', { params: { id } }) }),
          queries.invalidateQueries({ queryKey: ['listRequests'] }),
        ])
      return sent
    },
    [send, queries],
  )
  return { rate, busy, trouble }
}
