import { useEffect, useRef, useState } from 'react'

/**
 * The button that shows more goes when the last have come, and the keyboard would go with it: it moves on to the first
 * row that is new. Who has gone elsewhere in the meantime is left there.
 *
 * @param n how many rows there are
 * @param row in CSS, what is a row beside the element that `place` is given to
 */
export function useFirstNewRow(n: number, row: string) {
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ readonly of: Element | null; readonly before: number } | null>(null)
  useEffect(() => {
    if (asked === null || n <= asked.before) return
    setAsked(null)
    const first = asked.of?.querySelectorAll(row)[asked.before]
    if (isKeyboardLost()) first?.querySelector<HTMLElement>('a[href], .k-row-open')?.focus()
  }, [n, asked, row])
  return { place, remember: () => setAsked({ of: place.current?.parentElement ?? null, before: n }) }
}

/** Whether what had the keyboard is gone. */
export const isKeyboardLost = (): boolean => document.activeElement === null || document.activeElement === document.body
