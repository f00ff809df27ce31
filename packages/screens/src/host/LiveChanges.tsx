import type { RequestView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keyOf } from '../data/useAsk.ts'
import { useHost } from './useHost.tsx'

/** However many changes come, lists are asked for again this often at most. */
const pauseMs = 1500

/** Asks again for what changed elsewhere. */
export function LiveChanges() {
  const { watch } = useHost()
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (...operations: string[]) => {
      for (const operation of operations) void queries.invalidateQueries({ queryKey: [operation] })
    }
    const stop = watch((change) => {
      if (change === null) return void queries.invalidateQueries()
      const key = keyOf('getRequest', { params: { id: change.request } })
      const held = queries.getQueryData<RequestView>(key)
      // Our own change comes back as news: what is here already is not asked for again.
      if (held && held.version < change.version) void queries.invalidateQueries({ queryKey: key })
      timer ??= setTimeout(() => {
        timer = undefined
        again('listRequests', 'listAlerts')
      }, pauseMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [watch, queries])
  return null
}
