import { useCallback, useLayoutEffect, useRef, useState } from 'react'

type Measured = {
  /** Goes on the box whose width is wanted. */
  readonly ref: (element: HTMLElement | null) => void
  readonly width: number
  /** How wide a text of a chart is, in pixels. */
  readonly textWidth: (text: string) => number
}

const textSize = 12
const beforeMeasuring = 560

/** The width of a chart is measured, so that its text never scales. */
export function useMeasure(): Measured {
  const [element, ref] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(beforeMeasuring)
  const font = useRef('')
  useLayoutEffect(() => {
    if (!element) return
    font.current = `${textSize}px ${getComputedStyle(element).fontFamily}`
    const measure = () => setWidth(Math.floor(element.clientWidth) || beforeMeasuring)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  const textWidth = useCallback((text: string) => widthOf(text, font.current), [])
  return { ref, width, textWidth }
}

let pen: CanvasRenderingContext2D | null | undefined

function widthOf(text: string, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen || !font) return estimate(text)
  pen.font = font
  return pen.measureText(text).width
}

/** Where nothing can be drawn: Han letters are square, others a little over half as wide. */
const estimate = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffee]/u.test(letter) ? 1 : 0.56) * textSize, 0)
