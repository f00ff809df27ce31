import { binomialQuantile } from './binomial.ts'
import { chartSignals, laneyPPrimeChart, pChart, type Sample, type Signal } from './controlChart.ts'
import { type Interval, type NotEnoughData, notEnoughData } from './figure.ts'

/** Shares over time with what chance alone explains, or how many periods that lacks. */
export type ShareChart =
  | {
      readonly kind: 'chart'
      /** p: chance alone; laney-p-prime: chance and what varies from period to period anyway. */
      readonly method: 'p' | 'laney-p-prime'
      readonly centre: number
      readonly sigmaZ: number
      /** One for each sample. */
      readonly points: readonly { readonly limits: Interval; readonly signal: Signal | null }[]
    }
  | NotEnoughData

/** With fewer periods the limits say more about chance than about the work. */
const fewestPeriods = 8
/** From this mean number in a period on, what changes from period to period outweighs chance. */
const large = 100
/** A limit of three standard errors leaves so much of the normal distribution on each side. */
const beyondThree = 0.0013498980316300933
/** Above this the exact limits are those of the normal distribution. */
const exactUpTo = 2000

/**
 * Is a share that goes up and down moved by more than chance?
 *
 * A p chart, or Laney's p′ chart where the periods hold 100 and more in the mean. Limits are never narrower than
 * chance alone would have them: not where σz is below 1, and not in small periods, where three standard errors
 * promise more than they keep and the exact binomial limits stand in their place.
 *
 * @param samples one for each period that is over and can be judged, in the order of time
 */
export function shareChart(samples: readonly Sample[]): ShareChart {
  if (samples.length < fewestPeriods) return notEnoughData(samples.length, fewestPeriods)
  const mean = samples.reduce((sum, { n }) => sum + n, 0) / samples.length
  const method = mean >= large ? 'laney-p-prime' : 'p'
  const plain = pChart(samples)
  const { centre, sigmaZ, limits } = method === 'p' ? plain : laneyPPrimeChart(samples)
  const wide = samples.map(({ n }, i) =>
    widest([limits[i] as Interval, plain.limits[i] as Interval, exactLimits(n, centre)]),
  )
  const signals = chartSignals(samples.map(({ x, n }, i) => ({ value: x / n, centre, ...(wide[i] as Interval) })))
  return {
    kind: 'chart',
    method,
    centre,
    sigmaZ,
    points: wide.map((limits, i) => ({ limits, signal: signals[i] ?? null })),
  }
}

const exactLimits = (n: number, centre: number): Interval =>
  n > exactUpTo
    ? { low: 1, high: 0 }
    : {
        low: binomialQuantile(n, centre, beyondThree) / n,
        high: binomialQuantile(n, centre, 1 - beyondThree) / n,
      }

const widest = (limits: readonly Interval[]): Interval => ({
  low: Math.min(...limits.map(({ low }) => low)),
  high: Math.max(...limits.map(({ high }) => high)),
})
