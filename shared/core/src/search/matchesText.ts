import { foldText } from './searchTokens.ts'

const between = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * Whether every part of the query (between its spaces) stands in the text as it
 * was typed: pairs that all occur can still occur apart, so hits of an index
 * are checked once more by this.
 *
 * Width, case and punctuation do not matter: "it-1234" stands in "IT 1234". A
 * query without letters or digits asks for nothing and matches.
 */
export function matchesText(text: string, query: string): boolean {
  const searched = onlyWords(text)
  return query.split(/\s+/u).every((part) => searched.includes(onlyWords(part).trim()))
}

const onlyWords = (text: string) => foldText(text).replace(between, ' ')
