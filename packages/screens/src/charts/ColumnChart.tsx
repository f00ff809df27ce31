import { type ChartBasics, ChartFrame, numberCell, textCell } from './ChartFrame.tsx'
import { Mark, Plot } from './Plot.tsx'
import { countTicks, within } from './ticks.ts'

export type Period = {
  readonly id: string
  readonly name: string
  /** One count a series. */
  readonly values: readonly number[]
  /** Still running, so that its columns will grow. */
  readonly unfinished?: boolean | undefined
}

type ColumnChartProps = ChartBasics & {
  periods: readonly Period[]
  /** One or two. */
  series: readonly string[]
  headers: { readonly period: string }
  /** How an unfinished period is called. */
  unfinished: string
  format: (value: number) => string
  /** Opens what one count was counted from; by keyboard that of the first series. */
  onOpen?: ((id: string, series: number) => void) | undefined
}

const foot = 22
const head = 8
const swatches = ['first', 'second'] as const

/** Counts per period, side by side; a period that still runs is drawn open. */
export function ColumnChart({ periods, series, headers, unfinished, format, onOpen, ...basics }: ColumnChartProps) {
  const names = periods.map((period) => (period.unfinished ? `${period.name} · ${unfinished}` : period.name))
  const table = {
    headers: [headers.period, ...series],
    rows: periods.map((period, at) => ({
      id: period.id,
      cells: [
        textCell(names[at] ?? ''),
        ...period.values.map((value, of) => numberCell(value, format, onOpen && (() => onOpen(period.id, of)))),
      ],
    })),
  }
  const legend = [
    ...series.map((label, at) => ({ label, swatch: swatches[at] ?? 'second' })),
    ...(periods.some((period) => period.unfinished) ? [{ label: unfinished, swatch: 'unfinished' as const }] : []),
  ]
  const ticks = countTicks(Math.max(0, ...periods.flatMap((period) => period.values)), 5)
  const top = ticks.at(-1) ?? 1

  return (
    <ChartFrame {...basics} table={table} legend={legend}>
      {({ width, textWidth }) => {
        const height = Math.round(Math.max(180, Math.min(260, width * 0.42)))
        const left = Math.max(...ticks.map((tick) => textWidth(format(tick)))) + 8
        const y = (value: number) => height - foot - (value / top) * (height - foot - head)
        const lastLabel = textWidth(periods.at(-1)?.name ?? '')
        const right = Math.max(0, (lastLabel - (width - left) / Math.max(1, periods.length)) / 2)
        const band = (width - left - right) / Math.max(1, periods.length)
        const column = Math.min(26, (band * 0.72) / series.length)
        const every = Math.max(1, Math.ceil((Math.max(0, ...periods.map(({ name }) => textWidth(name))) + 14) / band))
        return (
          <Plot label={basics.title} width={width} height={height}>
            {ticks.map((tick) => (
              <g key={tick} aria-hidden>
                <line className="ch-grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
                <text className="ch-tick" x={left - 8} y={y(tick)} data-end>
                  {format(tick)}
                </text>
              </g>
            ))}
            {periods.map((period, index) => {
              const middle = left + band * (index + 0.5)
              const from = middle - (column * series.length) / 2
              const said = series.map((name, at) => `${name} ${format(period.values[at] ?? 0)}`)
              return (
                <Mark
                  key={period.id}
                  index={index}
                  say={[names[index], ...said].join(' · ')}
                  x={middle}
                  y={y(Math.max(0, ...period.values))}
                  onOpen={onOpen && ((pressed) => onOpen(period.id, Number(pressed?.getAttribute('data-series') ?? 0)))}
                  labels={
                    (periods.length - 1 - index) % every === 0 && (
                      <text
                        className="ch-tick"
                        x={within(middle, textWidth(period.name), width)}
                        y={height - 8}
                        data-middle
                      >
                        {period.name}
                      </text>
                    )
                  }
                >
                  <rect className="ch-hit" x={left + band * index} y={0} width={band} height={height - foot} />
                  {period.values.map((value, at) => (
                    <rect
                      key={series[at]}
                      className={`ch-${swatches[at] ?? 'second'}`}
                      data-unfinished={period.unfinished || undefined}
                      data-series={at}
                      x={from + column * at + 0.5}
                      y={y(value)}
                      width={Math.max(1, column - 1)}
                      height={y(0) - y(value)}
                      rx={Math.min(2, column / 4)}
                    />
                  ))}
                </Mark>
              )
            })}
            <line className="ch-axis" x1={left} x2={width} y1={y(0)} y2={y(0)} />
          </Plot>
        )
      }}
    </ChartFrame>
  )
}
