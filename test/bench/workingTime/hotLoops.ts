import {
  addWorkingTime,
  type Instant,
  isWorkingTime,
  latestWithin,
  nextOpening,
  subtractWorkingTime,
  type WorkingClock,
  type WorkingMs,
  workingTimeBetween,
} from '@counterpart/core'
import { boundAdd, boundBetween, type LowerBound } from './lowerBound.ts'

/** Asks all questions so many times, and answers the sum of the answers, so that none can be left out. */
export type Loop<S> = (subject: S, from: Float64Array, second: Float64Array, times: number) => number

// One loop for each function: through a common one the compiler could not see which of them is called.

export const engineBetween: Loop<WorkingClock> = (clock, from, to, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += workingTimeBetween(clock, from[i] as Instant, to[i] as Instant)
  return sum
}

export const engineAdd: Loop<WorkingClock> = (clock, from, ms, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += addWorkingTime(clock, from[i] as Instant, ms[i] as WorkingMs)
  return sum
}

export const engineSubtract: Loop<WorkingClock> = (clock, from, ms, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += subtractWorkingTime(clock, from[i] as Instant, ms[i] as WorkingMs)
  return sum
}

export const engineLatest: Loop<WorkingClock> = (clock, from, ms, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += latestWithin(clock, from[i] as Instant, ms[i] as WorkingMs)
  return sum
}

export const engineIsOpen: Loop<WorkingClock> = (clock, from, _, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += isWorkingTime(clock, from[i] as Instant) ? 1 : 0
  return sum
}

export const engineNext: Loop<WorkingClock> = (clock, from, _, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += nextOpening(clock, from[i] as Instant) ?? 0
  return sum
}

export const lowerBoundBetween: Loop<LowerBound> = (bound, from, to, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += boundBetween(bound, from[i] as number, to[i] as number)
  return sum
}

export const lowerBoundAdd: Loop<LowerBound> = (bound, from, ms, times) => {
  let sum = 0
  for (let time = 0; time < times; time++)
    for (let i = 0; i < from.length; i++) sum += boundAdd(bound, from[i] as number, ms[i] as number)
  return sum
}
