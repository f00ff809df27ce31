import { useState } from 'react'
import { useWords } from '../host/useHost.tsx'

/** Holds back what lacks something that must be there, as the server would, and says so from the first try on. */
export function useMust() {
  const { t } = useWords()
  const [tried, setTried] = useState(false)
  return {
    missing: (isThere: boolean): string | undefined => (tried && !isThere ? t('issue.required') : undefined),
    when: (isComplete: boolean, send: () => void) => {
      setTried(true)
      if (isComplete) send()
    },
    forget: () => setTried(false),
  }
}
