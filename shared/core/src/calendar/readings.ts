import { dayMs } from './civilDate.ts'
import type { Spell } from './zone.ts'

/**
 * The first instant at which clocks show a reading or a later one. Readings have to be asked for in order.
 *
 * This one rule settles every change of the clocks: a reading that is skipped falls on the jump, a date that is skipped
 * has no length, and of a reading that is shown twice only the first showing counts.
 */
export function readingsIn(spells: readonly Spell[]): (reading: number) => number {
  let current = 0
  return (reading) => {
    for (;;) {
      const spell = spells[current] as Spell
      const next = spells[current + 1]
      if (next === undefined || reading < next.from + spell.offsetMs)
        return Math.max(spell.from, reading - spell.offsetMs)
      current++
    }
  }
}

/** The days from `first` up to `until` lie wholly within a spell: their readings are those of UTC, shifted. */
export type SteadyDays = { readonly first: number; readonly until: number; readonly offsetMs: number }

/** For each spell the days on which the clocks neither change nor repeat what they showed before. */
export const steadyDays = (spells: readonly Spell[]): readonly SteadyDays[] =>
  spells.map(({ from, offsetMs }, index) => {
    const next = spells[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const shownBefore = spells[index - 1]?.offsetMs ?? offsetMs
    return {
      first: Math.ceil((from + Math.max(offsetMs, shownBefore)) / dayMs),
      until: Math.ceil((next + offsetMs) / dayMs) - 1,
      offsetMs,
    }
  })
