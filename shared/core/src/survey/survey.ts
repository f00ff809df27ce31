/** What the rating asks, apart: how the work went, and what came of it. */
export const ratingQuestions = ['process', 'result'] as const
export type RatingQuestion = (typeof ratingQuestions)[number]

/** 1 is the worst and 5 the best. */
export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]
export type Scores = { readonly [Q in RatingQuestion]: Score }

const dayMs = 86_400_000

/** Questions with their scale and times, in versions: an invitation says which version it asked. */
export const ratingSurvey = {
  id: 'rating',
  version: 1,
  /** A score at or below it needs a reason. */
  lowUpTo: 2,
  /** A score at or above it is a satisfied one (CSAT, top two boxes of five). */
  satisfiedFrom: 4,
  /** How long after the delivery somebody may answer. */
  answerableForMs: 14 * dayMs,
  /** How long after the first answer it may be changed. */
  changeableForMs: 7 * dayMs,
  /** In characters as people count them. */
  reasonLength: 2000,
} as const

export const isScore = (value: unknown): value is Score => (scores as readonly unknown[]).includes(value)

/** Does either score need a reason? */
export const isLow = (given: Scores): boolean =>
  ratingQuestions.some((question) => given[question] <= ratingSurvey.lowUpTo)

export const isSatisfied = (score: Score): boolean => score >= ratingSurvey.satisfiedFrom
