export { binomialTail } from './binomialTail.ts'
export type { Signal } from './controlChart.ts'
export type { Figure, FigureMethod, Interval, Minimum, NotEnoughData } from './figure.ts'
export {
  kaplanMeier,
  type Observation,
  type SurvivalCurve,
  type SurvivalQuantile,
  type SurvivalStep,
  survivalAt,
  survivalQuantile,
} from './kaplanMeier.ts'
export { normalQuantile } from './normal.ts'
export { percentile, percentileFigure } from './percentile.ts'
export { satisfactionFigure } from './satisfaction.ts'
export { shareChart } from './shareChart.ts'
export { waitingFigure } from './waiting.ts'
export { rateFigure, wilsonInterval, wilsonIntervalContinuityCorrected } from './wilson.ts'
