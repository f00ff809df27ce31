import { type RefObject, useEffect, useRef } from 'react'

type Kept = { readonly ref: RefObject<HTMLDivElement>; readonly onFocus: () => void }

const firstButton = (place: HTMLElement) => place.querySelector<HTMLElement>('button')

/**
 * Buttons that come and go with what can be done: where the one that was pressed is gone, the keyboard goes to the first
 * of those there are, and not to the beginning of the page. A dialog that was opened by one of them counts as theirs.
 *
 * @param next finds what it goes to, if not the first button
 * @returns for the element around them
 */
export function useKeptKeyboard(next: (place: HTMLElement) => HTMLElement | null = firstButton): Kept {
  const ref = useRef<HTMLDivElement>(null)
  const isHere = useRef(false)
  /** Where it was put without a press, until the one comes that is meant. */
  const put = useRef<Element | null>(null)
  useEffect(() => {
    // Heard before the elements themselves hear of it, and where one is going away already they hear nothing.
    const leave = ({ type, target }: Event) => {
      isHere.current = type === 'focusin' && ref.current?.contains(target as Node) === true
    }
    for (const type of ['focusin', 'pointerdown']) document.addEventListener(type, leave, true)
    return () => {
      for (const type of ['focusin', 'pointerdown']) document.removeEventListener(type, leave, true)
    }
  }, [])
  useEffect(() => {
    const at = document.activeElement
    if (!isHere.current || (at !== document.body && at !== put.current)) return
    const first = ref.current && next(ref.current)
    put.current = first
    if (first !== at) first?.focus({ preventScroll: true })
  })
  return {
    ref,
    onFocus: () => {
      isHere.current = true
    },
  }
}
