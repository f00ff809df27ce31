import { type FocusEvent, type RefObject, useRef } from 'react'
import { useKeptKeyboard } from '../request/useKeptKeyboard.ts'

type Kept = { readonly ref: RefObject<HTMLDivElement>; readonly onFocus: (event: FocusEvent) => void }

/**
 * A request that was acted on moves to another group, or has other buttons: the keyboard stays with it.
 *
 * @returns for the element around the groups
 */
export function useKeptItem(): Kept {
  const last = useRef<string | undefined>(undefined)
  const { ref, onFocus } = useKeptKeyboard((place) =>
    place.querySelector<HTMLElement>(`[data-request="${CSS.escape(last.current ?? '')}"] a`),
  )
  return {
    ref,
    onFocus: ({ target }) => {
      // A dialog is about the one that was pressed before.
      last.current = target.closest<HTMLElement>('[data-request]')?.dataset['request'] ?? last.current
      onFocus()
    },
  }
}
