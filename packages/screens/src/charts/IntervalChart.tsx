import { type ChartBasics, ChartFrame, numberCell, textCell, VerdictPoint } from './ChartFrame.tsx'
import { ChartName, nameLine } from './ChartName.tsx'
import type { ChartCell } from './csv.ts'
import { Mark, Plot } from './Plot.tsx'
import { within } from './ticks.ts'
import { topsOf, wrapped } from './wrapped.ts'

/** A share of 0…1 with its interval; `null` where the cases are too few to say one. */
export type Estimate = { readonly point: number; readonly low: number; readonly high: number }
export type Rate = {
  readonly id: string
  readonly name: string
  readonly n: number
  readonly estimate: Estimate | null
  readonly goal?: number | undefined
}

/** Already translated. */
export type RateWords = {
  readonly name: string
  readonly rate: string
  readonly interval: string
  readonly n: string
  readonly goal: string
  readonly verdict: string
  readonly met: string
  readonly missed: string
  readonly unclear: string
  readonly notEnough: string
}

type IntervalChartProps = ChartBasics & {
  rates: readonly Rate[]
  words: RateWords
  formatRate: (rate: number) => string
  formatCount: (count: number) => string
  /** Where the scale starts, unless an interval reaches lower. */
  from?: number | undefined
  onOpen?: ((id: string) => void) | undefined
}

export type Verdict = 'met' | 'missed' | 'unclear'
const verdicts: readonly Verdict[] = ['met', 'missed', 'unclear']

/** Says of a goal only what the whole interval says. */
export function verdictOf({ low, high }: Estimate, goal: number): Verdict {
  if (low >= goal) return 'met'
  return high < goal ? 'missed' : 'unclear'
}

const nothing: ChartCell = { shown: '–', raw: '' }
const besides = 560
const edge = 8

/** Rates with their intervals against their goals: a point on a whisker, and a tick for the goal. */
export function IntervalChart({
  rates,
  words,
  formatRate,
  formatCount,
  from = 0,
  onOpen,
  ...basics
}: IntervalChartProps) {
  const rows = rates.map((rate) => ({ ...rate, ...saidOf(rate, words, formatRate, formatCount) }))
  const hasGoal = rates.some((rate) => rate.goal !== undefined)
  const table = {
    headers: [words.name, words.rate, words.interval, words.n, ...(hasGoal ? [words.goal, words.verdict] : [])],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        textCell(row.name),
        row.estimate ? numberCell(row.estimate.point, formatRate) : textCell(words.notEnough),
        row.interval ? textCell(row.interval) : nothing,
        numberCell(row.n, formatCount, onOpen && (() => onOpen(row.id))),
        ...(hasGoal
          ? [
              row.goal === undefined ? nothing : numberCell(row.goal, formatRate),
              row.verdict ? textCell(row.verdict) : nothing,
            ]
          : []),
      ],
    })),
  }
  const lowest = Math.min(from, ...rates.flatMap(({ estimate, goal = 1 }) => [estimate?.low ?? 1, goal]))
  const start = Math.max(0, Math.floor(lowest * 10 + 1e-9) / 10)
  const ticks = [start, (start + 1) / 2, 1]
  const legend = [
    { label: words.interval, swatch: 'interval' as const },
    ...(hasGoal ? [{ label: words.goal, swatch: 'goal' as const }] : []),
    ...verdicts
      .filter((verdict) => rows.some((row) => row.judged === verdict))
      .map((v) => ({ label: words[v], swatch: v })),
  ]

  return (
    <ChartFrame {...basics} table={table} legend={legend}>
      {({ width, textWidth }) => {
        const stacked = width < besides
        const figureRoom = Math.max(0, ...rows.map((row) => textWidth(row.figure))) + 4
        const widestName = Math.max(0, ...rows.map((row) => textWidth(row.name))) + 4
        const nameRoom = stacked ? width - figureRoom - 12 : Math.min(width * 0.36, widestName)
        const left = stacked ? edge : nameRoom + 12 + edge
        const right = stacked ? width - edge : width - figureRoom - 12 - edge
        const x = (rate: number) => left + ((rate - start) / (1 - start)) * (right - left)
        const names = rows.map((row) => wrapped(row.name, nameRoom, textWidth))
        const heights = names.map(({ length }) =>
          stacked ? 32 + Math.max(1, length) * nameLine : Math.max(32, length * nameLine + 8),
        )
        const tops = topsOf(heights)
        const bottom = tops.at(-1) ?? 0
        return (
          <Plot label={basics.title} width={width} height={bottom + 20}>
            {ticks.map((tick) => (
              <g key={tick} aria-hidden>
                <line
                  className="ch-grid"
                  x1={x(tick)}
                  x2={x(tick)}
                  y1={stacked ? bottom : 4}
                  y2={bottom + (stacked ? 3 : 0)}
                />
                <text
                  className="ch-tick"
                  x={within(x(tick), textWidth(formatRate(tick)), width)}
                  y={bottom + 12}
                  data-middle
                >
                  {formatRate(tick)}
                </text>
              </g>
            ))}
            {rows.map((row, index) => {
              const [top = 0, height = 0, lines = []] = [tops[index], heights[index], names[index]]
              const middle = top + (stacked ? height - 13 : height / 2)
              const textAt = stacked ? top + 6 + (lines.length * nameLine) / 2 : middle
              return (
                <Mark
                  key={row.id}
                  index={index}
                  say={row.say}
                  x={x(row.estimate?.point ?? (start + 1) / 2)}
                  y={middle - 10}
                  onOpen={onOpen && (() => onOpen(row.id))}
                  labels={
                    <>
                      <ChartName lines={lines} x={0} y={textAt} />
                      <text className={row.estimate ? 'ch-value' : 'ch-tick'} x={width} y={textAt} data-end>
                        {row.figure}
                      </text>
                    </>
                  }
                >
                  <rect className="ch-hit" x={-6} y={top} width={width + 12} height={height} rx={4} />
                  <line
                    className={row.estimate ? 'ch-track' : 'ch-track ch-untold'}
                    x1={left}
                    x2={right}
                    y1={middle}
                    y2={middle}
                  />
                  {row.estimate && <Whisker estimate={row.estimate} verdict={row.judged} x={x} y={middle} />}
                  {row.goal !== undefined && (
                    <line className="ch-goal" x1={x(row.goal)} x2={x(row.goal)} y1={middle - 8} y2={middle + 8} />
                  )}
                </Mark>
              )
            })}
          </Plot>
        )
      }}
    </ChartFrame>
  )
}

type WhiskerProps = { estimate: Estimate; verdict: Verdict | undefined; x: (rate: number) => number; y: number }

function Whisker({ estimate, verdict = 'unclear', x, y }: WhiskerProps) {
  const [low, high] = [x(estimate.low), x(estimate.high)]
  return (
    <g data-verdict={verdict}>
      <rect className="ch-band" x={low} y={y - 5} width={Math.max(1, high - low)} height={10} rx={2} />
      <VerdictPoint verdict={verdict} x={x(estimate.point)} y={y} />
    </g>
  )
}

function saidOf(
  rate: Rate,
  words: RateWords,
  formatRate: (rate: number) => string,
  formatCount: (count: number) => string,
) {
  const n = `${words.n} = ${formatCount(rate.n)}`
  const { estimate, goal } = rate
  if (!estimate) {
    const figure = `${words.notEnough} · ${n}`
    return { figure, interval: '', verdict: '', judged: undefined, say: `${rate.name} · ${figure}` }
  }
  const interval = `${formatRate(estimate.low)}–${formatRate(estimate.high)}`
  const judged = goal === undefined ? undefined : verdictOf(estimate, goal)
  const verdict = judged ? words[judged] : ''
  const against = goal === undefined ? [] : [`${words.goal} ${formatRate(goal)}`, verdict]
  return {
    figure: `${formatRate(estimate.point)} · ${n}`,
    interval,
    verdict,
    judged,
    say: [rate.name, formatRate(estimate.point), interval, n, ...against].join(' · '),
  }
}
