import { type Language, type Words, wordsFor } from '@counterpart/words'
import { useEffect, useState } from 'react'
import { useHost, useWords } from '../host/useHost.tsx'

/** The words of the figures in a language that may not be the reader's; null until they have come, or while they cannot. */
export function useWordsIn(language: Language): Words | null {
  const own = useWords()
  const { timeZone } = useHost()
  const [loaded, setLoaded] = useState<Words | null>(null)
  const isOwn = own.language === language
  useEffect(() => {
    if (isOwn) return
    let wanted = true
    wordsFor(language, { timeZone }, ['figures']).then(
      (words) => wanted && setLoaded(words),
      () => wanted && setLoaded(null),
    )
    return () => {
      wanted = false
    }
  }, [isOwn, language, timeZone])
  return isOwn ? own : loaded
}
