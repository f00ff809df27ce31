import type { Say } from '@counterpart/api'
import type { FieldIssue } from '@counterpart/contract'
import type { Language } from '@counterpart/core'
import { issueText, type Words, wordsFor } from '@counterpart/words'

/** What a problem says to people, in every language the product speaks. */
export async function problemTexts(): Promise<Say> {
  const words: Readonly<Record<Language, Words>> = { en: await wordsFor('en'), 'zh-CN': await wordsFor('zh-CN') }
  return (refusal, language) => {
    const told = words[language]
    const issues: readonly FieldIssue[] = 'issues' in refusal ? refusal.issues : []
    return {
      title: told.t(`refusal.${refusal.kind}`),
      detail: told.t(`refusal.${refusal.kind}.detail`),
      messages: issues.map((issue) => issueText(told, issue)),
    }
  }
}
