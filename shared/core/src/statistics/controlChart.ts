import type { Interval } from './figure.ts'

/** Of `n` in one period, `x` were so. Whole numbers; `n` from 1, `x` from 0 to `n`. */
export type Sample = { readonly x: number; readonly n: number }

/** Where the shares of periods stay while nothing but chance moves them. */
export type ControlLimits = {
  /** The share over all samples together. */
  readonly centre: number
  /** How much more, or less, the shares vary than chance alone would have them: 1 for a p chart. */
  readonly sigmaZ: number
  /** One for each sample, within 0 and 1: the fewer there are in it, the wider. */
  readonly limits: readonly Interval[]
}

/** The moving range of two is so many standard deviations in the mean (d₂ for two), as the handbooks round it. */
const meanRangeOfTwo = 1.128

/**
 * The p chart: p̄ ± 3·√(p̄(1 − p̄)/nᵢ), so that each period is judged by its own number.
 *
 * Throws on samples that are not counts, and on none.
 * Source: Shewhart 1931; NIST/SEMATECH e-Handbook of Statistical Methods 6.3.3.2.
 */
export function pChart(samples: readonly Sample[]): ControlLimits {
  return limitsAround(samples, 1)
}

/**
 * Laney's p′ chart: the same × σz, σz = mean|zᵢ − zᵢ₋₁|/1.128, where zᵢ is how many standard errors the share of
 * period i is from p̄. For large numbers, whose standard error is so small that a plain p chart flags every period.
 *
 * Throws as {@link pChart}. With one sample, or where all or none are so, σz is 1.
 * Source: Laney 2002, Quality Engineering 14:531–537.
 */
export function laneyPPrimeChart(samples: readonly Sample[]): ControlLimits {
  const centre = shareOfAll(samples)
  const spread = Math.sqrt(centre * (1 - centre))
  if (spread === 0 || samples.length < 2) return limitsAround(samples, 1)
  const z = samples.map(({ x, n }) => (x / n - centre) / (spread / Math.sqrt(n)))
  const ranges = z.slice(1).map((one, i) => Math.abs(one - (z[i] as number)))
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length
  return limitsAround(samples, meanRange / meanRangeOfTwo)
}

function limitsAround(samples: readonly Sample[], sigmaZ: number): ControlLimits {
  const centre = shareOfAll(samples)
  const limits = samples.map(({ n }) => {
    const reach = 3 * Math.sqrt((centre * (1 - centre)) / n) * sigmaZ
    return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
  })
  return { centre, sigmaZ, limits }
}

function shareOfAll(samples: readonly Sample[]): number {
  const isCount = ({ x, n }: Sample) => Number.isSafeInteger(x) && Number.isSafeInteger(n) && n >= 1 && x >= 0 && x <= n
  if (samples.length === 0 || !samples.every(isCount)) throw new RangeError('a control chart needs counts')
  const sum = (of: (sample: Sample) => number) => samples.reduce((all, sample) => all + of(sample), 0)
  return sum(({ x }) => x) / sum(({ n }) => n)
}

/** Outside the limits, or the eighth and later of a row that lies on one side of the centre. */
export type Signal = 'below' | 'above' | 'row-below' | 'row-above'
export type Plotted = Interval & { readonly value: number; readonly centre: number }

/** So many in a row on one side: by chance about once in 128 times. */
const row = 8

/**
 * What of each point says that something changed: rules 1 and 4 of Western Electric. Rules 2 and 3 are left out: each
 * more doubles the false alarms, and these two find what an eye would not.
 *
 * Source: Western Electric 1956, Statistical Quality Control Handbook; Nelson 1984, J Qual Technol 16:237–239 (who
 * takes nine in a row).
 */
export function chartSignals(points: readonly Plotted[]): readonly (Signal | null)[] {
  let side = 0
  let inARow = 0
  return points.map(({ value, centre, low, high }) => {
    const now = Math.sign(value - centre)
    inARow = now !== 0 && now === side ? inARow + 1 : Math.abs(now)
    side = now
    if (value < low) return 'below'
    if (value > high) return 'above'
    if (inARow < row) return null
    return side < 0 ? 'row-below' : 'row-above'
  })
}
