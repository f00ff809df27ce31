import { createContext, type KeyboardEvent, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'

type Pointed = { readonly say: string; readonly x: number; readonly y: number }
type PlotState = {
  readonly stop: number
  readonly setStop: (index: number) => void
  readonly point: (at: Pointed | undefined) => void
}

const PlotContext = createContext<PlotState | undefined>(undefined)

type PlotProps = { label: string; width: number; height: number; children: ReactNode }

/** The drawing of a chart: one tab stop, arrows walk its marks, and the mark at hand is written out. */
export function Plot({ label, width, height, children }: PlotProps) {
  const [stop, setStop] = useState(0)
  const [pointed, point] = useState<Pointed>()
  const walk = (event: KeyboardEvent<SVGSVGElement>) => {
    const marks = [...event.currentTarget.querySelectorAll<SVGElement>('[data-mark]')]
    const at = marks.findIndex((mark) => mark === document.activeElement)
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key]
    if (to === undefined) {
      if (event.key === 'Escape') point(undefined)
      return
    }
    event.preventDefault()
    marks[Math.max(0, Math.min(to, marks.length - 1))]?.focus()
  }
  return (
    <div className="ch-plot" onPointerLeave={() => point(undefined)}>
      <PlotContext.Provider value={{ stop, setStop, point }}>
        <svg
          className="ch-svg"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
          onKeyDown={walk}
          onBlur={() => point(undefined)}
        >
          {children}
        </svg>
      </PlotContext.Provider>
      {pointed && <Readout pointed={pointed} width={width} />}
    </div>
  )
}

function Readout({ pointed, width }: { pointed: Pointed; width: number }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!box.current) return
    const own = box.current.offsetWidth
    box.current.style.left = `${Math.max(0, Math.min(pointed.x - own / 2, width - own))}px`
    box.current.style.top = `${pointed.y - 6}px`
  }, [pointed, width])
  return (
    <div className="ch-readout" ref={box} aria-hidden>
      {pointed.say}
    </div>
  )
}

type MarkProps = {
  /** Its place in the order of the marks. */
  index: number
  /** What it shows, in words. */
  say: string
  /** Where its words are written while it is at hand. */
  x: number
  y: number
  /** With the part of the drawing that was pressed, if one was. */
  onOpen?: ((pressed?: Element) => void) | undefined
  /** Texts that are drawn with it. The eye reads them, the ear has `say`. */
  labels?: ReactNode
  children: ReactNode
}

/** One datum of a chart. */
export function Mark({ index, say, x, y, onOpen, labels, children }: MarkProps) {
  const plot = useContext(PlotContext)
  return (
    <>
      <g
        className="ch-mark"
        data-mark
        data-opens={onOpen ? true : undefined}
        role={onOpen ? 'button' : 'img'}
        aria-label={say}
        tabIndex={plot?.stop === index ? 0 : -1}
        onFocus={(event) => {
          plot?.setStop(index)
          if (event.currentTarget.matches(':focus-visible')) plot?.point({ say, x, y })
        }}
        onPointerEnter={() => plot?.point({ say, x, y })}
        onClick={(event) => onOpen?.(event.target as Element)}
        onKeyDown={(event) => {
          if (!onOpen || (event.key !== 'Enter' && event.key !== ' ')) return
          event.preventDefault()
          onOpen()
        }}
      >
        {children}
      </g>
      <g className="ch-labels" aria-hidden>
        {labels}
      </g>
    </>
  )
}
