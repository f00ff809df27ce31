import type { RatingView } from '@counterpart/contract'
import type { RatingStanding } from '@counterpart/usecases'

export function ratingView({ cycle, may, given }: RatingStanding): RatingView {
  if (given === null) return { cycle, may, given }
  const { scores, ...facts } = given
  return { cycle, may, given: { ...facts, ...scores } }
}
