import type { Part } from '@counterpart/words'
import { useEffect } from 'react'
import { useWords } from './useHost.tsx'

/**
 * Brings words while the screen that says them comes, and others once these are here. A part that does not arrive is
 * told of where it is read.
 *
 * @param now the same list each time
 * @param soon the same list each time
 */
export function useParts(now: readonly Part[], soon: readonly Part[] = none): void {
  const { fetch } = useWords()
  useEffect(() => {
    const bring = (parts: readonly Part[]) => Promise.allSettled(parts.map(fetch))
    void bring(now).then(() => bring(soon))
  }, [fetch, now, soon])
}

const none: readonly Part[] = []
