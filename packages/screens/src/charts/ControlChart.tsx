import {
  type ChartBasics,
  ChartFrame,
  type LegendEntry,
  numberCell,
  pointRadius,
  textCell,
  VerdictPoint,
} from './ChartFrame.tsx'
import type { ChartCell } from './csv.ts'
import { Mark, Plot } from './Plot.tsx'

type Range = { readonly low: number; readonly high: number }
export type ControlPoint = {
  readonly id: string
  readonly name: string
  readonly n: number
  /** A share of 0…1 with its interval; null where the cases are too few to say one. */
  readonly estimate: (Range & { readonly point: number }) | null
  /** Where chance alone would have it; null where it is not judged. */
  readonly limits: Range | null
  /** Says that something changed, and in which direction. */
  readonly signal: 'better' | 'worse' | null
  /** Not over yet. */
  readonly unfinished: boolean
}

/** Already translated. */
export type ControlWords = {
  readonly period: string
  readonly rate: string
  readonly interval: string
  readonly n: string
  readonly limits: string
  readonly centre: string
  readonly signal: string
  readonly better: string
  readonly worse: string
  readonly unfinished: string
  readonly notEnough: string
}

type ControlChartProps = ChartBasics & {
  /** Oldest first. */
  points: readonly ControlPoint[]
  /** The share of all periods together; null where nothing is judged. */
  centre: number | null
  words: ControlWords
  formatRate: (rate: number) => string
  formatCount: (count: number) => string
  onOpen?: ((id: string) => void) | undefined
}

const nothing: ChartCell = { shown: '–', raw: '' }
const foot = 22
const head = 10
const verdictOf = { better: 'met', worse: 'missed' } as const

/** Shares over time within the limits of chance: each period has limits of its own, by how much there is in it. */
export function ControlChart({ points, centre, words, formatRate, formatCount, onOpen, ...basics }: ControlChartProps) {
  const rows = points.map((point) => ({ ...point, ...saidOf(point, words, formatRate, formatCount) }))
  const table = {
    headers: [words.period, words.rate, words.interval, words.n, words.limits, words.signal],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        textCell(row.title),
        row.estimate ? numberCell(row.estimate.point, formatRate) : textCell(words.notEnough),
        row.interval ? textCell(row.interval) : nothing,
        numberCell(row.n, formatCount, onOpen && (() => onOpen(row.id))),
        row.range ? textCell(row.range) : nothing,
        row.signal ? textCell(words[row.signal]) : nothing,
      ],
    })),
  }
  const lowest = Math.min(0.8, ...points.flatMap(({ estimate, limits }) => [estimate?.point ?? 1, limits?.low ?? 1]))
  const start = Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10)
  const ticks = [start, (start + 1) / 2, 1]

  return (
    <ChartFrame {...basics} table={table} legend={legendOf(rows, centre, words)}>
      {({ width, textWidth }) => {
        const height = Math.round(Math.max(190, Math.min(260, width * 0.36)))
        const left = Math.max(...ticks.map((tick) => textWidth(formatRate(tick)))) + 8
        const y = (rate: number) => height - foot - ((rate - start) / (1 - start)) * (height - foot - head)
        // The last name has room beyond its point, so that it need not come near the one before.
        const lastLabel = textWidth(rows.at(-1)?.name ?? '')
        const right = Math.max(0, (lastLabel - (width - left) / Math.max(1, rows.length)) / 2)
        const band = (width - left - right) / Math.max(1, rows.length)
        const middle = (index: number) => left + band * (index + 0.5)
        const every = Math.max(1, Math.ceil((Math.max(0, ...rows.map(({ name }) => textWidth(name))) + 14) / band))
        return (
          <Plot label={basics.title} width={width} height={height}>
            {/* The bands lie under the lines of the scale, which they would cover in part. */}
            {rows.map(({ id, limits }, index) =>
              limits ? (
                <rect
                  key={id}
                  className="ch-chance"
                  x={left + band * index}
                  y={y(limits.high)}
                  width={band}
                  height={Math.max(1, y(Math.max(start, limits.low)) - y(limits.high))}
                  aria-hidden
                />
              ) : null,
            )}
            {ticks.map((tick) => (
              <g key={tick} aria-hidden>
                <line className="ch-grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
                <text className="ch-tick" x={left - 8} y={y(tick)} data-end>
                  {formatRate(tick)}
                </text>
              </g>
            ))}
            {rows.map(({ id, limits }, index) =>
              limits ? (
                <g key={id} aria-hidden>
                  {[limits.low, limits.high].map((limit) => (
                    <line
                      key={limit}
                      className="ch-limit"
                      x1={left + band * index}
                      x2={left + band * (index + 1)}
                      y1={y(Math.max(start, limit))}
                      y2={y(Math.max(start, limit))}
                    />
                  ))}
                </g>
              ) : null,
            )}
            {centre !== null && (
              <line className="ch-centre" x1={left} x2={width} y1={y(centre)} y2={y(centre)} aria-hidden />
            )}
            <path className="ch-line" d={lineThrough(rows, (index) => middle(index), y)} aria-hidden />
            {rows.map((row, index) => (
              <Mark
                key={row.id}
                index={index}
                say={row.say}
                x={middle(index)}
                y={row.estimate ? y(row.estimate.point) - 8 : y((start + 1) / 2)}
                onOpen={onOpen && (() => onOpen(row.id))}
                labels={
                  (rows.length - 1 - index) % every === 0 && (
                    <text className="ch-tick" x={middle(index)} y={height - 8} data-middle>
                      {row.name}
                    </text>
                  )
                }
              >
                <rect className="ch-hit" x={left + band * index} y={0} width={band} height={height - foot} />
                {row.estimate && (
                  <g
                    data-verdict={row.signal ? verdictOf[row.signal] : 'unclear'}
                    data-unfinished={row.unfinished || undefined}
                  >
                    <VerdictPoint
                      verdict={row.signal ? verdictOf[row.signal] : 'unclear'}
                      x={middle(index)}
                      y={y(row.estimate.point)}
                      radius={Math.min(pointRadius, band * 0.4)}
                    />
                  </g>
                )}
              </Mark>
            ))}
            <line className="ch-axis" x1={left} x2={width} y1={y(start)} y2={y(start)} />
          </Plot>
        )
      }}
    </ChartFrame>
  )
}

/** Joins neighbours that both have a share; a gap stays a gap. */
function lineThrough(rows: readonly ControlPoint[], x: (index: number) => number, y: (rate: number) => number): string {
  return rows
    .flatMap(({ estimate }, index) => {
      if (!estimate) return []
      const isJoined = Boolean(rows[index - 1]?.estimate)
      return [`${isJoined ? 'L' : 'M'}${x(index)} ${y(estimate.point)}`]
    })
    .join('')
}

function legendOf(rows: readonly ControlPoint[], centre: number | null, words: ControlWords): readonly LegendEntry[] {
  const judged = rows.some(({ limits }) => limits !== null)
  return [
    ...(centre === null ? [] : [{ label: words.centre, swatch: 'centre' as const }]),
    ...(judged ? [{ label: words.limits, swatch: 'interval' as const }] : []),
    ...(['better', 'worse'] as const)
      .filter((signal) => rows.some((row) => row.signal === signal))
      .map((signal) => ({ label: words[signal], swatch: verdictOf[signal] })),
    ...(rows.some(({ unfinished }) => unfinished) ? [{ label: words.unfinished, swatch: 'unfinished' as const }] : []),
  ]
}

function saidOf(
  { name, n, estimate, limits, signal, unfinished }: ControlPoint,
  words: ControlWords,
  formatRate: (rate: number) => string,
  formatCount: (count: number) => string,
) {
  const between = ({ low, high }: Range) => `${formatRate(low)}–${formatRate(high)}`
  const title = unfinished ? `${name} · ${words.unfinished}` : name
  const interval = estimate ? between(estimate) : ''
  const range = limits ? between(limits) : ''
  const say = [
    title,
    ...(estimate ? [formatRate(estimate.point), interval] : [words.notEnough]),
    `${words.n} = ${formatCount(n)}`,
    ...(range ? [`${words.limits} ${range}`] : []),
    ...(signal ? [words[signal]] : []),
  ].join(' · ')
  return { title, interval, range, say }
}
