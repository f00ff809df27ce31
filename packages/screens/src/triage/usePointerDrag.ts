import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { type Place, places } from './places.ts'

export type Drag = {
  readonly id: string
  /** How far it was dragged, in pixels. */
  readonly dx: number
  readonly dy: number
  readonly over: Place | null
}

/** Below this a press is a press; above it the card comes along. */
const threshold = 6
/** So near to an edge of the window the page moves on under the card. */
const edge = 56
const scrollStep = 14

/**
 * Dragging by mouse, pen or finger. Places are elements with `data-place`; what lies under the pointer is asked of
 * the page, since the card itself lets it through.
 */
export function usePointerDrag(onDrop: (id: string, place: Place) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])

  const begin = (id: string, event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    stop.current()
    const { pointerId, clientX, clientY } = event
    const from = { x: clientX, y: clientY + window.scrollY }
    let now: Drag | null = null
    let at = { x: clientX, y: clientY }
    let frame = 0

    const place = () => {
      const [dx, dy] = [at.x - from.x, at.y + window.scrollY - from.y]
      if (!now && Math.hypot(dx, dy) < threshold) return
      now = { id, dx, dy, over: placeUnder(at.x, at.y) }
      setDrag(now)
    }
    const scroll = () => {
      const by = at.y < edge ? -scrollStep : at.y > window.innerHeight - edge ? scrollStep : 0
      if (now && by !== 0) {
        window.scrollBy(0, by)
        place()
      }
      frame = requestAnimationFrame(scroll)
    }
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return
      at = { x: moved.clientX, y: moved.clientY }
      place()
    }
    const end = () => {
      cancelAnimationFrame(frame)
      stop.current = () => {}
      for (const [name, heard] of listeners) window.removeEventListener(name, heard as EventListener, true)
      setDrag(null)
    }
    const up = (lifted: globalThis.PointerEvent) => {
      if (lifted.pointerId !== pointerId) return
      const dropped = now
      end()
      if (!dropped) return
      swallowClick()
      if (dropped.over) drop.current(id, dropped.over)
    }
    const escape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !now) return
      pressed.preventDefault()
      pressed.stopPropagation()
      end()
      swallowClick()
    }
    const listeners = [
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', end],
      ['keydown', escape],
    ] as const
    for (const [name, heard] of listeners) window.addEventListener(name, heard as EventListener, true)
    frame = requestAnimationFrame(scroll)
    stop.current = end
  }
  return { drag, begin }
}

function placeUnder(x: number, y: number): Place | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset['place']
  return places.find((place) => place === found) ?? null
}

/** The click that ends a drag opens nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, true))
}
