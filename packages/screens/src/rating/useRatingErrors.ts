import { useState } from 'react'
import { fieldTexts, type Trouble } from '../data/trouble.ts'
import { useWords } from '../host/useHost.tsx'
import { missingIn, type RatingDraft } from './ratingDraft.ts'

/** What the fields of a rating are to say, from the first try on: what is missing, and what the server refused. */
export function useRatingErrors(draft: RatingDraft, trouble: Trouble | null) {
  const words = useWords()
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft)
  const refused = fieldTexts(words, trouble)
  const errorOf = (field: keyof RatingDraft) =>
    tried && missing.includes(field) ? words.t('issue.required') : refused[field]
  return {
    errors: { process: errorOf('process'), result: errorOf('result'), reason: errorOf('reason') },
    /** Holds back what lacks something. */
    whenWhole: (send: () => void) => {
      setTried(true)
      if (missing.length === 0) send()
    },
  }
}
