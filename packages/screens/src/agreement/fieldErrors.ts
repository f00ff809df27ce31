import type { FieldIssue } from '@counterpart/contract'
import type { Words } from '@counterpart/words'
import { issueTexts } from '../data/trouble.ts'

/** The text of what is wrong with a field, by its path in the agreement. */
export type ErrorAt = (path: string) => string | undefined

export function errorsOf(words: Words, issues: readonly FieldIssue[]): Readonly<Record<string, string>> {
  const goals = issues.filter(({ path, reason }) => reason === 'malformed' && /oals\./.test(path))
  const unread = Object.fromEntries(goals.map(({ path }) => [path, words.t('agreement.goal.wrong')]))
  return { ...issueTexts(words, issues), ...unread }
}

/** The part of the editor in which the first of the errors stands. */
export function placeOf([first]: readonly FieldIssue[], kinds: readonly string[]): string {
  const target = /^(?:body\.)?targets\.(\d+)/.exec(first?.path ?? '')?.[1]
  return target === undefined ? 'about' : (kinds[Number(target)] ?? 'about')
}
