/** Shorter words are too near to one another to be taken for a slip. */
const shortest = 5
const shortestForTwo = 8

/**
 * Is one word the other with a slip of the finger: a letter wrong, missing, doubled or two of them swapped, and in
 * long words two slips? The first letter is nearly always right (Yannakoudakis & Fawthrop 1983), so it must be.
 */
export function isNearWord(typed: string, word: string): boolean {
  if (typed.length < shortest || typed[0] !== word[0]) return false
  const slips = typed.length >= shortestForTwo ? 2 : 1
  return Math.abs(typed.length - word.length) <= slips && distance(typed, word) <= slips
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964). */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
