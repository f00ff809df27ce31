import { isFiller } from './filler.ts'
import { isNearWord } from './isNearWord.ts'
import { foldText, searchTokens } from './searchTokens.ts'
import { stem } from './stem.ts'

/** What an item is found by. Names and keywords weigh 1, what only describes it less than a half. */
export type Findable = { readonly texts: readonly { readonly text: string; readonly weight: number }[] }
export type Match<T> = { readonly item: T; readonly score: number }

/** How good a match is, from the word itself to one that is only near. */
const quality = { same: 1, begins: 0.8, near: 0.7, within: 0.5 } as const
/** From this weight on a text is a name: a slip of the finger is forgiven, and a phrase counts as one. */
const nameWeight = 1
/** How much more it says that a whole phrase occurs than that its words do. */
const phraseBonus = 0.8
/** What a name says that was typed as it is. */
const nameBonus = 1
/** What is found with less than this share of the best score is about something else. */
const leastOfBest = 0.3
/** How much of what was typed must be found where none of it is a name. */
const leastCovered = 0.5

/**
 * The items that a person may mean, best first: plain language in English and Chinese, as it is typed.
 *
 * Each word (Chinese: each pair of characters) counts by how few items it leads to, ln(1 + N/n), by how well it
 * matches, and by the weight of the text it is found in. Words of no item count for nothing, so a whole sentence may
 * be typed. The same query and items always give the same order; of equals the first stays first.
 *
 * @returns nothing where nothing fits
 */
export function rankMatches<T>(
  items: readonly T[],
  findableOf: (item: T) => Findable,
  query: string,
): readonly Match<T>[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const entries = items.map((item) => ({ item, ...indexed(findableOf(item)) }))
  const matched = terms.map((term) => entries.map(({ tokens }) => weighed(term, tokens)))
  const said = ` ${stemsOf(query).join(' ')} `
  const pressed = unspaced(query)
  const scored = entries.map(({ item, phrases, names }, e) => {
    let [score, covered, best] = [0, 0, 0]
    for (const weights of matched) {
      const weight = weights[e] ?? 0
      const found = weights.filter((one) => one > 0).length
      if (weight > 0) covered += 1 / terms.length
      score += found === 0 ? 0 : Math.log(1 + entries.length / found) * weight
      best = Math.max(best, weight)
    }
    if (score > 0) for (const phrase of phrases) if (occurs(phrase, said, pressed)) score += phraseBonus * phrase.length
    if (names.has(pressed)) score += nameBonus
    return { item, score: best >= quality.within || covered >= leastCovered ? score : 0 }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score > 0 && score >= leastOfBest * most).toSorted((a, b) => b.score - a.score)
}

/** What of a query is about something, each once; the words of a query of filler alone are what it is about. */
function termsOf(query: string): readonly string[] {
  const tokens = searchTokens(query)
  const telling = tokens.filter((token) => !isFiller(token))
  return [...new Set((telling.length > 0 ? telling : tokens).map(stem))]
}

const unspaced = (text: string): string => foldText(text).replaceAll(/\s+/gu, '')

const stemsOf = (text: string): readonly string[] =>
  (foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => stem(word))

type Phrase = { readonly text: string; readonly spaced: boolean; readonly length: number }

/** The words of an item with the weight of the best text each stands in, and the names that are more than a word. */
function indexed({ texts }: Findable) {
  const tokens = new Map<string, number>()
  const phrases: Phrase[] = []
  const names = new Set<string>()
  for (const { text, weight } of texts) {
    for (const token of searchTokens(text)) {
      const key = stem(token)
      tokens.set(key, Math.max(tokens.get(key) ?? 0, weight))
    }
    if (weight < nameWeight) continue
    const stems = stemsOf(text)
    const characters = [...unspaced(text)]
    names.add(characters.join(''))
    if (stems.length > 1) phrases.push({ text: ` ${stems.join(' ')} `, spaced: true, length: stems.length })
    else if (/\p{Script=Han}/u.test(text) && characters.length > 1)
      phrases.push({ text: characters.join(''), spaced: false, length: characters.length - 1 })
  }
  return { tokens, phrases, names }
}

const occurs = (phrase: Phrase, said: string, pressed: string): boolean =>
  (phrase.spaced ? said : pressed).includes(phrase.text)

function weighed(term: string, tokens: ReadonlyMap<string, number>): number {
  const exact = (tokens.get(term) ?? 0) * quality.same
  if (exact >= nameWeight) return exact
  let best = exact
  const isLone = isHan(term)
  for (const [token, weight] of tokens) {
    if (isLone ? token.includes(term) : isHan(token) && term.includes(token))
      best = Math.max(best, weight * quality.within)
    else if (term.length >= 2 && /^[a-z0-9]/.test(term)) {
      if (term.length >= 3 && token.startsWith(term)) best = Math.max(best, weight * quality.begins)
      else if (weight >= nameWeight && isNearWord(term, token)) best = Math.max(best, weight * quality.near)
    }
  }
  return best
}

/** One Chinese character by itself. */
const isHan = (token: string): boolean => /^\p{Script=Han}$/u.test(token)
