/** Chance that is the same for the same seed: the company must look the same to everyone who loads it. */
export type Dice = {
  /** From 0 up to 1, without 1. */
  readonly roll: () => number
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(things: readonly T[]) => T
  readonly shuffled: <T>(things: readonly T[]) => readonly T[]
}

/** mulberry32 */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    roll,
    between: (from, to) => from + roll() * (to - from),
    pick(things) {
      const picked = things[Math.floor(roll() * things.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, place: roll() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ thing }) => thing),
  }
}

/** Deals every card once before it deals one again. */
export function deckOf<T>(dice: Dice, cards: readonly T[]): () => T {
  let left: T[] = []
  return () => {
    if (left.length === 0) left = [...dice.shuffled(cards)]
    const dealt = left.pop()
    if (dealt === undefined) throw new RangeError('a deck without cards')
    return dealt
  }
}
