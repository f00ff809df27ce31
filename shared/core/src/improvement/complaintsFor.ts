import { languages } from '../kernel/index.ts'
import { searchTokens } from '../search/index.ts'
import { type Complaint, complaints } from './complaints.ts'

/** Words that any complaint may have: they tell none from another. */
const empty = new Set(
  searchTokens(`a about after all always an and any are as at be been but by can for from get has have he here how i if
    in is it its just me my no not of often on one or our own she should so some something still than that the their
    them then there they thing things this to too two up us very was we what when where which who why will with would
    work everything everyone always you your department departments service services request requests team people
    我们 他们 你们 大家 部门 服务 请求 问题 事情 总是 老是 每次 一直 非常 真的 现在 这个 那个 他们的 我们的 公司 同事`),
)
const endings = /(?:ingly|edly|ing|ies|ied|ed|es|ly|s|y|e)$/

/** Words without their endings, so that "answered" is found under "answer". Pairs of characters stay as they are. */
const wordsOf = (text: string): readonly string[] =>
  searchTokens(text).flatMap((token) => {
    if (empty.has(token)) return []
    const stem = token.replace(endings, '')
    return [stem.length >= 3 ? stem : token]
  })

const vocabularies = complaints.map(
  ({ wording, also }) => new Set([...languages.map((language) => wording[language] ?? ''), ...also].flatMap(wordsOf)),
)

/** A word that one complaint has counts whole, one that two have by half, and so on. */
const weightOf = (word: string): number =>
  1 / vocabularies.reduce((among, vocabulary) => among + (vocabulary.has(word) ? 1 : 0), 0)

/** So much of a word must fit: what three complaints share tells nothing by itself. */
const leastFit = 0.5

/**
 * The complaints that a text is most likely one of, the best first; none when no word of it tells.
 *
 * By words of which at least one fits, and in Chinese by pairs of characters: nothing is guessed beyond that.
 */
export function complaintsFor(text: string): readonly Complaint[] {
  const words = [...new Set(wordsOf(text))]
  return complaints
    .map((complaint, at) => ({
      complaint,
      fit: words.reduce((sum, word) => sum + (vocabularies[at]?.has(word) ? weightOf(word) : 0), 0),
    }))
    .filter(({ fit }) => fit >= leastFit)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ complaint }) => complaint)
}
