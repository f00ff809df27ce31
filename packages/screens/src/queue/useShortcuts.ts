import { type RefObject, useEffect, useRef } from 'react'
import { type Shortcut, shortcutOf } from './keys.ts'

/** Hears the keys while the queue is in front: from within it, or while nothing on the page has the keyboard. */
export function useShortcuts(
  place: RefObject<HTMLElement>,
  enabled: boolean,
  act: Readonly<Record<Shortcut, () => void>>,
): void {
  const acts = useRef(act)
  useEffect(() => {
    acts.current = act
  })
  useEffect(() => {
    if (!enabled) return
    const hear = (event: KeyboardEvent) => {
      const target = event.target as Node | null
      const isOurs = target === document.body || (target !== null && place.current?.contains(target) === true)
      if (!isOurs || document.querySelector('dialog[open], [role=dialog]')) return
      const shortcut = shortcutOf(event, event.target)
      if (!shortcut) return
      event.preventDefault()
      acts.current[shortcut]()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [place, enabled])
}
