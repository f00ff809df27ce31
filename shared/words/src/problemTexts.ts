import { type IssueReason, issueText } from './issueText.ts'
import type { Language } from './language.ts'
import { type Key, type Words, wordsFor } from './words.ts'

/** Every kind of refusal that there are words for. */
type RefusalKind = { [K in Key]: K extends `refusal.${infer R}.detail` ? R : never }[Key]
type Refused = {
  readonly kind: RefusalKind
  readonly issues?: readonly { readonly reason: IssueReason; readonly limit?: number | undefined }[]
}
type Told = { readonly title: string; readonly detail: string; readonly messages: readonly string[] }

/** What a problem says to people, in every language the product speaks; one message for each issue, in their order. */
export async function problemTexts(): Promise<(refusal: Refused, language: Language) => Told> {
  const words: Readonly<Record<Language, Words>> = { en: await wordsFor('en'), 'zh-CN': await wordsFor('zh-CN') }
  return ({ kind, issues = [] }, language) => {
    const told = words[language]
    return {
      title: told.t(`refusal.${kind}`),
      detail: told.t(`refusal.${kind}.detail`),
      messages: issues.map((issue) => issueText(told, issue)),
    }
  }
}
