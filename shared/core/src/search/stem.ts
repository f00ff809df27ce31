/**
 * An English word without the endings that change nothing of what it is about: "printers" and "printing" become
 * "print", "invoicing" and "invoice" become "invoic". Lighter than Porter's, so that words stay apart that only look
 * alike. Words of other scripts come back as they are.
 *
 * @param word folded, as `searchTokens` gives it
 */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.length < 4) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^sui])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/(?<=[a-z]{2})e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}
