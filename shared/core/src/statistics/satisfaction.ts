import type { Figure, Minimum } from './figure.ts'
import { rateFigure } from './wilson.ts'

/**
 * CSAT: the share of answers that are 4 or 5 on a scale of 1 to 5, with its
 * Wilson interval. Never the mean, which is another figure.
 *
 * @param scores whole numbers from 1 to 5; anything else throws, because a score from another scale is not CSAT.
 */
export function satisfactionFigure(scores: readonly number[], minimum: Minimum): Figure {
  const foreign = scores.find((score) => !(Number.isInteger(score) && score >= 1 && score <= 5))
  if (foreign !== undefined) throw new RangeError(`${foreign} is not a score from 1 to 5`)
  return rateFigure(scores.filter((score) => score >= 4).length, scores.length, minimum)
}
