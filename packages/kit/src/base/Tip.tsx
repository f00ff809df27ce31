import { type PointerEvent, type ReactElement, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { topLayer, useFloating } from './floating.ts'
import './tip.css'

type TipProps = {
  content: string
  children: ReactElement
  /** Whether it says more than the name of what it hangs on. */
  spoken?: boolean
}

const focusable = 'a[href], button, input, select, textarea, [tabindex]'

/** A short text on hover and on keyboard focus; Escape takes it away. */
export function Tip({ content, children, spoken = true }: TipProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)
  const [isOwnStop, setOwnStop] = useState(false)
  useFloating(open, anchor, tip, 'center')

  useLayoutEffect(() => {
    if (!spoken) return
    const target = anchor.current?.querySelector(focusable)
    setOwnStop(!target)
    const described = target ?? anchor.current
    described?.setAttribute('aria-describedby', id)
    return () => described?.removeAttribute('aria-describedby')
  }, [id, spoken])

  useEffect(() => () => clearTimeout(timer.current), [])
  const after = (delay: number, next: boolean) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(next), delay)
  }
  const close = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }

  return (
    <span
      className="k-tip-anchor"
      ref={anchor}
      tabIndex={isOwnStop ? 0 : undefined}
      onPointerEnter={(event: PointerEvent) => event.pointerType !== 'touch' && after(400, true)}
      onPointerLeave={() => after(100, false)}
      onPointerDown={close}
      onFocus={(event) => isKeyboardFocus(event.target) && setOpen(true)}
      onBlur={close}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      {children}
      {(open || spoken) && (
        <span
          className="k-tip"
          ref={tip}
          role="tooltip"
          id={id}
          hidden={!open}
          aria-hidden={!spoken || undefined}
          {...topLayer}
        >
          {content}
        </span>
      )}
    </span>
  )
}

const isKeyboardFocus = (element: Element): boolean => element.matches(':focus-visible')
