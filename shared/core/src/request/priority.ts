import type { Priority } from '../sla/index.ts'

/** 1 lowest to 5 highest, for urgency (how soon harm grows) and importance (how much the result matters). */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

export const quadrants = ['do', 'schedule', 'delegate', 'drop'] as const
export type Quadrant = (typeof quadrants)[number]
export type Levels = { readonly urgency: Level; readonly importance: Level }

/** At or above this a level counts as high (measurement.md, ranking needs). */
const cut = 3

export function quadrantOf(urgency: Level, importance: Level): Quadrant {
  if (importance >= cut) return urgency >= cut ? 'do' : 'schedule'
  return urgency >= cut ? 'delegate' : 'drop'
}

/** The levels of a quadrant that change the given ones least: what is on the right side of the cut stays as it is. */
export function nearestLevels(quadrant: Quadrant, { urgency, importance }: Levels): Levels {
  const isUrgent = quadrant === 'do' || quadrant === 'delegate'
  const isImportant = quadrant === 'do' || quadrant === 'schedule'
  return { urgency: nearest(isUrgent, urgency), importance: nearest(isImportant, importance) }
}

const nearest = (isHigh: boolean, level: Level): Level =>
  isHigh ? (level >= cut ? level : cut) : level < cut ? level : 2

/**
 * The order of work from urgency × importance.
 *
 * Lines of equal sum, so that it never contradicts the quadrant: `do` is always before `drop`. With high, medium and
 * low read as 5, 3 and 1 it is the impact × urgency matrix of ITIL (high + high 1, … , low + low 4).
 */
export function priorityOf(urgency: Level, importance: Level): Priority {
  const sum = urgency + importance
  return sum >= 9 ? 1 : sum >= 7 ? 2 : sum >= 5 ? 3 : 4
}
