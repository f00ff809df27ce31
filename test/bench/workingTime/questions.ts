import { type Instant, instant } from '@counterpart/core'

export const spans = [
  { name: '1 day', days: 1 },
  { name: '30 days', days: 30 },
  { name: '1 year', days: 365 },
  { name: '10 years', days: 3650 },
] as const

/** From where to where, in whole minutes, which is all that some libraries can tell. */
export type Question = { readonly from: Instant; readonly to: Instant }

const minute = 60_000
const day = 1440 * minute

export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** As many as asked for, beginning in the five years from 2018 on, half as long again or half as long as the span. */
export function questionsOf(days: number, count: number): readonly Question[] {
  const draw = random(days)
  return Array.from({ length: count }, () => {
    const from = Date.UTC(2018, 0, 1) + Math.floor(draw() * 5 * 365 * 1440) * minute
    const minutes = Math.floor(((0.5 + draw()) * days * day) / minute)
    return { from: instant(from), to: instant(from + minutes * minute) }
  })
}
