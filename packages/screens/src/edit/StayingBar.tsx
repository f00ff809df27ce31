import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import './staying.css'

/** Stays at the foot of the window while there is something to save. Going, it gives the keyboard back to where one wrote. */
export function StayingBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  // It comes with the first change, so the keyboard is where that was made.
  const wroteIn = useRef<Element | null>(document.activeElement)
  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (target instanceof Element && !bar.current?.contains(target)) wroteIn.current = target
    }
    document.addEventListener('input', hear)
    return () => document.removeEventListener('input', hear)
  }, [])
  // A layout effect, because its clean-up still finds the bar in the page, and the keyboard in the bar.
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      const back = wroteIn.current
      if (element?.contains(document.activeElement) && back instanceof HTMLElement && back.isConnected)
        back.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div className="staying-bar" ref={bar}>
      {children}
    </div>
  )
}
