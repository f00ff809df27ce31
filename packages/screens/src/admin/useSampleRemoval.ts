import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../data/useAct.ts'

type State =
  | { readonly state: 'idle' | 'running'; readonly removed: number; readonly left: number }
  | { readonly state: 'done'; readonly removed: number; readonly left: number; readonly tookYou: boolean }

/** Takes the sample company out, a step after another, and says how far it is. */
export function useSampleRemoval() {
  const queries = useQueryClient()
  const { send, trouble } = useAct('removeSampleCompany')
  const [now, setNow] = useState<State>({ state: 'idle', removed: 0, left: 0 })
  /** @param takesYou whether the one who looks goes with it: then nothing can be asked for any more */
  const start = async ({ requests, takesYou }: { requests: number; takesYou: boolean }) => {
    let removed = 0
    setNow({ state: 'running', removed, left: requests })
    for (;;) {
      const step = await send({})
      if (!step.ok) return setNow({ state: 'idle', removed: 0, left: 0 })
      removed += step.value.removed
      if (step.value.isDone) break
      setNow({ state: 'running', removed, left: step.value.left })
    }
    setNow({ state: 'done', removed, left: 0, tookYou: takesYou })
    if (!takesYou) await queries.invalidateQueries()
  }
  return { ...now, trouble, start }
}
