import type { DepartmentId, Level, ServiceId } from '@counterpart/core'
import type { Person } from '@counterpart/kit'
import { useCallback, useState } from 'react'
import { useHost } from '../host/useHost.tsx'
import type { Draft } from './formModel.ts'

/** A request that is being written. */
export type RequestDraft = {
  readonly title: string
  readonly description: string
  readonly answers: Draft
  readonly urgency: Level
  readonly importance: Level
  /** On whose behalf; null: one's own. */
  readonly requester: Requester | null
}
/** Someone for whom it is raised; what is promised depends on the department. */
export type Requester = Person & { readonly department: DepartmentId }

const blank: RequestDraft = { title: '', description: '', answers: {}, urgency: 3, importance: 3, requester: null }

/** What is typed is kept from the first letter on, and found again after a leave by accident. */
export function useDraft(service: ServiceId) {
  const { memory, me } = useHost()
  const key = `draft.${me.person}.${service}`
  const [draft, setDraft] = useState<RequestDraft>(() => read(memory.read(key)) ?? blank)
  const [found, setFound] = useState(() => draft !== blank)
  const change = useCallback(
    (next: RequestDraft) => {
      setDraft(next)
      memory.write(key, JSON.stringify(next))
    },
    [memory, key],
  )
  const forget = useCallback(() => {
    memory.write(key, null)
    setDraft(blank)
    setFound(false)
  }, [memory, key])
  return { draft, change, forget, found, accept: () => setFound(false) }
}

/** A draft that an older version of the product kept may be of another shape: then it is as if there were none. */
function read(text: string | null): RequestDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<RequestDraft> | null
    const isWhole =
      typeof kept?.title === 'string' &&
      typeof kept.description === 'string' &&
      typeof kept.answers === 'object' &&
      kept.answers !== null &&
      [1, 2, 3, 4, 5].includes(kept.urgency as number) &&
      [1, 2, 3, 4, 5].includes(kept.importance as number)
    return isWhole ? ({ requester: null, ...kept } as RequestDraft) : null
  } catch {
    return null
  }
}
