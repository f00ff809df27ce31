import { type ChartBasics, ChartFrame, numberCell, textCell } from './ChartFrame.tsx'
import { ChartName, nameLine } from './ChartName.tsx'
import { Mark, Plot } from './Plot.tsx'
import { topsOf, wrapped } from './wrapped.ts'

export type Bar = { readonly id: string; readonly name: string; readonly value: number }

type BarChartProps = ChartBasics & {
  /** In the order they are drawn. Values are 0 or more. */
  bars: readonly Bar[]
  headers: { readonly name: string; readonly value: string }
  format: (value: number) => string
  /** With more bars than `show`, the others are added up in one last bar; the table still has them all. */
  most?: { readonly show: number; readonly rest: (hidden: number) => string } | undefined
  onOpen?: ((id: string) => void) | undefined
}

type DrawnBar = Bar & { readonly isRest: boolean; readonly open: (() => void) | undefined }

const besides = 440
const gap = 10

/** Horizontal bars with their values written out. */
export function BarChart({ bars, headers, format, most, onOpen, ...basics }: BarChartProps) {
  const table = {
    headers: [headers.name, headers.value],
    rows: bars.map((bar) => ({
      id: bar.id,
      cells: [textCell(bar.name), numberCell(bar.value, format, onOpen && (() => onOpen(bar.id)))],
    })),
  }
  const drawn = most && bars.length > most.show + 1 ? bars.slice(0, most.show) : bars
  const hidden = bars.slice(drawn.length)
  const rows: readonly DrawnBar[] = [
    ...drawn.map((bar) => ({ ...bar, isRest: false, open: onOpen && (() => onOpen(bar.id)) })),
    ...(most && hidden.length > 0
      ? [{ id: 'rest of the bars', name: most.rest(hidden.length), value: sum(hidden), isRest: true, open: undefined }]
      : []),
  ]
  const max = Math.max(1e-9, ...rows.map((row) => row.value))

  return (
    <ChartFrame {...basics} table={table}>
      {({ width, textWidth }) => {
        // On little room the name goes above its bar.
        const stacked = width < besides
        const valueRoom = Math.max(0, ...rows.map((row) => textWidth(format(row.value)))) + 6
        const nameRoom = stacked
          ? width
          : Math.min(width * 0.36, Math.max(0, ...rows.map((row) => textWidth(row.name))) + 1)
        const start = stacked ? 0 : nameRoom + gap
        const full = width - start - valueRoom
        const names = rows.map((row) => wrapped(row.name, nameRoom, textWidth))
        // Room for the lines of the name, and in it the bar below or beside them.
        const heights = names.map(({ length }) =>
          stacked ? 26 + Math.max(1, length) * nameLine : Math.max(28, length * nameLine + 8),
        )
        const tops = topsOf(heights)
        return (
          <Plot label={basics.title} width={width} height={tops.at(-1) ?? 0}>
            {rows.map((row, index) => {
              const length = (row.value / max) * full
              const [top = 0, height = 0, lines = []] = [tops[index], heights[index], names[index]]
              const middle = top + (stacked ? height - 13 : height / 2)
              return (
                <Mark
                  key={row.id}
                  index={index}
                  say={`${row.name} · ${format(row.value)}`}
                  x={start + length / 2}
                  y={top + 4}
                  onOpen={row.open}
                  labels={
                    <>
                      <ChartName
                        lines={lines}
                        x={stacked ? 0 : nameRoom}
                        y={stacked ? top + 4 + (lines.length * nameLine) / 2 : middle}
                        align={stacked ? 'start' : 'end'}
                      />
                      <text className="ch-value" x={start + length + 6} y={middle}>
                        {format(row.value)}
                      </text>
                    </>
                  }
                >
                  <rect className="ch-hit" x={-6} y={top} width={width + 12} height={height} rx={4} />
                  <rect
                    className={row.isRest ? 'ch-rest' : 'ch-first'}
                    x={start}
                    y={middle - (stacked ? 5 : 7)}
                    width={Math.max(row.value > 0 ? 2 : 0, length)}
                    height={stacked ? 10 : 14}
                    rx={2}
                  />
                </Mark>
              )
            })}
          </Plot>
        )
      }}
    </ChartFrame>
  )
}

const sum = (bars: readonly Bar[]): number => bars.reduce((total, bar) => total + bar.value, 0)
