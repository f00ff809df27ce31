import { describe, expect, it } from 'vitest'
import golden from '../../../../test/golden/statistics.json' with { type: 'json' }
import { binomialQuantile } from './binomial.ts'
import { chartSignals, laneyPPrimeChart, type Sample } from './controlChart.ts'
import { kaplanMeier, type Observation, survivalQuantile } from './kaplanMeier.ts'
import { percentileRanks } from './orderStatistics.ts'
import { percentile, percentileFigure } from './percentile.ts'
import { satisfactionFigure } from './satisfaction.ts'
import { wilsonInterval, wilsonIntervalContinuityCorrected } from './wilson.ts'

type Input = {
  readonly successes: number
  readonly n: number
  readonly p: number
  readonly scores: number[]
  readonly values: number[]
  readonly observations: Observation[]
  readonly samples: Sample[]
  readonly target: number
  readonly alpha: number
  readonly series: Readonly<Record<string, number[]>>
}

const routines: Record<string, (input: Input) => unknown> = {
  wilsonInterval: ({ successes, n }) => wilsonInterval(successes, n),
  wilsonIntervalContinuityCorrected: ({ successes, n }) => wilsonIntervalContinuityCorrected(successes, n),
  satisfactionFigure: ({ scores }) => satisfactionFigure(scores, { minimum: 1 }),
  percentile: ({ values, p }) => ({ percentile: percentile(values, p) }),
  percentileFigure: ({ values, p }) => percentileFigure(values, p),
  percentileRanks: ({ n, p }) => percentileRanks(n, p),
  kaplanMeier: ({ observations }) => kaplanMeier(observations),
  laneyPPrimeChart: ({ samples }) => laneyPPrimeChart(samples),
  binomialQuantiles: ({ target, n, alpha }) => ({
    counts: (n as unknown as number[]).map((each) => [
      binomialQuantile(each, target, alpha / 2),
      binomialQuantile(each, target, 1 - alpha / 2),
    ]),
  }),
  chartSignals: ({ series }) =>
    Object.fromEntries(
      Object.entries(series).map(([name, values]) => {
        const signals = chartSignals(values.map((value) => ({ value, centre: 0, low: -3, high: 3 })))
        const rule1 = signals.filter((signal) => signal === 'below' || signal === 'above').length
        return [name, { rule1, rule4: signals.filter((signal) => signal !== null).length - rule1 }]
      }),
    ),
  survivalQuantile: ({ observations, p }) => survivalQuantile(kaplanMeier(observations), p),
}

let compared = 0

/** Every number, and every absence, in `expected` must hold; what the routine says besides is its own affair. */
function differences(actual: unknown, expected: unknown, tolerance: number, path: string): string[] {
  if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length) return [`${path}: another length`]
  if (expected !== null && typeof expected === 'object')
    return Object.entries(expected).flatMap(([key, one]) =>
      differences((actual as Record<string, unknown>)[key], one, tolerance, `${path}.${key}`),
    )
  compared++
  const holds = expected === null ? actual === undefined : Math.abs(Number(actual) - Number(expected)) <= tolerance
  return holds ? [] : [`${path}: ${actual}, not ${expected}`]
}

describe('figures that people have checked', () => {
  it.each(golden.cases)('$id', ({ id, routine, input, expected, tolerance }) => {
    const run = routines[routine]
    if (!run) throw new Error(`no routine ${routine}`)
    expect(differences(run(input as unknown as Input), expected, tolerance, id)).toEqual([])
  })

  it('looked at every case and every routine', () => {
    expect(golden.cases).toHaveLength(30)
    expect(golden.count).toBe(30)
    expect(new Set(golden.cases.map(({ id }) => id)).size).toBe(30)
    expect(new Set(golden.cases.map(({ routine }) => routine))).toEqual(new Set(Object.keys(routines)))
    expect(compared).toBe(208)
  })
})
