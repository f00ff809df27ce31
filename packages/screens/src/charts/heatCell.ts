import type { Estimate } from './IntervalChart.tsx'

/** How sure it is that a cell is more than chance: sure and denied were said by people, the others by the figures. */
export type HeatMark = 'sure' | 'likely' | 'faint' | 'denied'
export type HeatLine = {
  readonly id: string
  readonly name: string /** Where the name has no room. */
  readonly short: string
}
export type HeatCell = {
  readonly row: string
  readonly column: string
  readonly n: number
  /** A share of 0…1 with its interval, of `shareOf` cases; `null` where these are too few to say one. */
  readonly share: Estimate | null
  readonly shareOf: number
  readonly mark: HeatMark
}

/** A cell as it is drawn. */
export type DrawnCell = HeatCell & {
  readonly id: string
  readonly rowName: string
  readonly columnName: string
  readonly count: string
  /** The share, or a dash where there is none. */
  readonly figure: string
  readonly say: string
  readonly open: (() => void) | undefined
}
