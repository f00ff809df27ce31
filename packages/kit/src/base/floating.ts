import { type RefObject, useLayoutEffect } from 'react'

const gap = 6
const margin = 8

/** `start` makes it at least as wide as its anchor. */
type Align = 'start' | 'center' | 'end'

/** Lifts an element above everything, also out of dialogs and scrolling boxes. React 18 has no type for it. */
export const topLayer = { popover: 'manual' } as object

/** Keeps an open floating element beside its anchor and inside the window. */
export function useFloating(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  align: Align,
): void {
  useLayoutEffect(() => {
    const [box, from] = [floating.current, anchor.current]
    if (!open || !box || !from) return
    box.showPopover?.()
    const place = () => placeBeside(box, from.getBoundingClientRect(), align)
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
      box.hidePopover?.()
    }
  }, [open, anchor, floating, align])
}

function placeBeside(box: HTMLElement, from: DOMRect, align: Align): void {
  if (align === 'start') box.style.minInlineSize = `${from.width}px`
  const { offsetWidth: width, offsetHeight: height } = box
  const fitsBelow = from.bottom + gap + height + margin <= innerHeight
  const wanted = { start: from.left, center: (from.left + from.right - width) / 2, end: from.right - width }[align]
  const left = Math.max(margin, Math.min(wanted, innerWidth - width - margin))
  box.style.left = `${left}px`
  box.style.top = `${fitsBelow ? from.bottom + gap : Math.max(margin, from.top - gap - height)}px`
}
