/** Both ends belong to it. */
export type Interval = { readonly low: number; readonly high: number }

/** How a figure and its interval were computed: part of its definition, and printed with it. */
export type FigureMethod = 'wilson' | 'type-7-order-statistics' | 'kaplan-meier-log-log'

/**
 * A number that a person sees: never without how many observations stand
 * behind it and how far it can be trusted.
 *
 * `needed` is the least `n` at which the number could be shown, and always
 * more than `n`.
 */
export type Figure =
  | {
      readonly kind: 'figure'
      readonly value: number
      readonly low: number
      readonly high: number
      readonly n: number
      readonly confidence: 0.95
      readonly method: FigureMethod
    }
  | NotEnoughData

export type NotEnoughData = { readonly kind: 'not-enough-data'; readonly n: number; readonly needed: number }

/** The fewest observations at which a figure is shown: part of the definition of its KPI, so whoever defines that says it. */
export type Minimum = { readonly minimum: number }

export const notEnoughData = (n: number, needed: number): NotEnoughData => ({ kind: 'not-enough-data', n, needed })
