/** A source of numbers from 0 up to 1, without 1. */
export type Random = () => number

/** The same numbers for the same seed, so that a failure can be seen again (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<T>(random: Random, things: readonly T[]): T {
  if (things.length === 0) throw new RangeError('nothing to pick from')
  return things[Math.floor(random() * things.length)] as T
}

/** Whole, from `from` up to `to`, both included. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))
