// Scripts that are written without spaces. The long vowel mark ー belongs to both kana and so to neither script.
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー'
const runs = new RegExp(
  `[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])*`,
  'gu',
)
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')
const ignorable = /\p{Default_Ignorable_Code_Point}/gu
const zeroWidthSpace = /\u200b/g
const finalSigma = /ς/g

/** Characters of the longest token: what an index column holds. Longer words are found by their beginning, then rechecked. */
const longestToken = 31

/**
 * The tokens under which a text is found, each once, in the order in which they
 * appear: words in lower case as they stand, and runs of Chinese, Japanese or
 * Korean as overlapping pairs (打印机 → 打印, 印机), a lone character by itself.
 * A word ends where such a run begins, so "VPN不能用" is found under "vpn".
 *
 * The same function serves text and query: a text that contains the query
 * between token borders has all tokens of the query. Not the reverse; see
 * `matchesText`.
 */
export function searchTokens(text: string): string[] {
  const tokens = new Set<string>()
  for (const [run] of foldText(text).matchAll(runs)) {
    const characters = [...run]
    if (!isUnspaced.test(run)) tokens.add(characters.slice(0, longestToken).join(''))
    else if (characters.length === 1) tokens.add(run)
    else for (let i = 1; i < characters.length; i++) tokens.add(`${characters[i - 1]}${characters[i]}`)
  }
  return [...tokens]
}

/**
 * Takes away the differences that a reader does not search for: width and
 * composition (NFKC), case, and characters that cannot be seen.
 */
export function foldText(text: string): string {
  // Normalised twice, because a lower-case letter may compose with a mark where the upper-case one does not (J̌). One sigma,
  // because its form depends on the letter after it.
  const visible = text.replace(zeroWidthSpace, ' ').normalize('NFKC').replace(ignorable, '')
  return visible.toLowerCase().replace(finalSigma, 'σ').normalize('NFKC')
}
