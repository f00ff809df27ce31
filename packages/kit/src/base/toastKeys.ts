import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Leads to the last toast by a key: it stands at the end of the page, behind every row of a long list. */
export function useKeyToLast(region: RefObject<HTMLElement>): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const first = region.current?.querySelector<HTMLElement>('.k-toast:last-child button')
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', lead)
    return () => document.removeEventListener('keydown', lead)
  }, [region])
}

/** Whether what was done last on the page was done by a key. */
export function useWorksByKeys(): () => boolean {
  const byKeys = useRef(false)
  useEffect(() => {
    const hear = ({ type }: Event) => {
      byKeys.current = type === 'keydown'
    }
    document.addEventListener('keydown', hear, true)
    document.addEventListener('pointerdown', hear, true)
    return () => {
      document.removeEventListener('keydown', hear, true)
      document.removeEventListener('pointerdown', hear, true)
    }
  }, [])
  return useCallback(() => byKeys.current, [])
}
