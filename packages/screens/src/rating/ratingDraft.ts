import type { RatingView } from '@counterpart/contract'
import { isLow, isScore, type PersonId, type RequestId, type Score } from '@counterpart/core'
import { useMemo, useState } from 'react'
import { useHost } from '../host/useHost.tsx'

/** A rating while it is being written. */
export type RatingDraft = { readonly process: Score | null; readonly result: Score | null; readonly reason: string }

const noRating: RatingDraft = { process: null, result: null, reason: '' }
export const isBlank = ({ process, result, reason }: RatingDraft): boolean =>
  process === null && result === null && reason.trim() === ''

export const needsReason = ({ process, result }: RatingDraft): boolean =>
  isLow({ process: process ?? 5, result: result ?? 5 })

/** What lacks something that must be there, by field. */
export const missingIn = (draft: RatingDraft): readonly (keyof RatingDraft)[] => [
  ...(draft.process === null ? (['process'] as const) : []),
  ...(draft.result === null ? (['result'] as const) : []),
  ...(needsReason(draft) && draft.reason.trim() === '' ? (['reason'] as const) : []),
]

type KeptDraft = {
  readonly draft: RatingDraft
  readonly write: (draft: RatingDraft) => void
  /** It has arrived, or is not wanted any more. */
  readonly forget: () => void
}

/** What was written and not sent yet stays on this device, until it has arrived. It is of one delivery. */
export function useRatingDraft(request: RequestId, rating: RatingView | undefined): KeptDraft {
  const { memory, me } = useHost()
  const key = draftKey(me.person, request, rating?.cycle ?? 0)
  const [draft, setDraft] = useState(() => read(memory.read(key)) ?? before(rating))
  return useMemo(
    () => ({
      draft,
      write: (written) => {
        setDraft(written)
        memory.write(key, JSON.stringify(written))
      },
      forget: () => memory.write(key, null),
    }),
    [draft, key, memory],
  )
}

/** Where a draft is kept on the device. */
export const draftKey = (person: PersonId, request: RequestId, cycle: number): string =>
  `rating.${person}.${request}.${cycle}`

/** A change begins at what stands. */
const before = (rating: RatingView | undefined): RatingDraft =>
  rating?.may?.what === 'change' && rating.given
    ? { process: rating.given.process, result: rating.given.result, reason: rating.given.reason }
    : noRating

/** What another version of this page kept is no draft. */
function read(text: string | null): RatingDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<RatingDraft> | null
    if (!kept || typeof kept.reason !== 'string') return null
    const scoreIn = (score: unknown) => (isScore(score) ? score : null)
    return { process: scoreIn(kept.process), result: scoreIn(kept.result), reason: kept.reason }
  } catch {
    return null
  }
}
