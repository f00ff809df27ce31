import { isTransportFault } from '@counterpart/client'
import type { FieldIssue, Problem, Refusal } from '@counterpart/contract'
import { issueText, type Words } from '@counterpart/words'

/** Why an answer did not come: the server said no, or nothing came back and nobody knows what was done. */
export type Trouble = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'unreachable' }

export const refused = ({ refusal }: Problem): Trouble => ({ kind: 'refused', refusal })

/** @param fault what a call threw. A giving up by the caller and a bug of ours are thrown on. */
export function troubleOf(fault: unknown): Trouble {
  if (isTransportFault(fault)) return { kind: 'unreachable' }
  throw fault
}

export const isTrouble = (value: unknown): value is Trouble =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'refused' || value.kind === 'unreachable')

/** May the same call succeed when it is simply sent again? */
export const isPassing = (trouble: Trouble): boolean =>
  trouble.kind === 'unreachable' || ['unavailable', 'fault', 'too-many-requests'].includes(trouble.refusal.kind)

/** Was it refused for this? Narrows to the refusal. */
export function refusalOf<K extends Refusal['kind']>(
  trouble: Trouble | null,
  kind: K,
): (Refusal & { readonly kind: K }) | null {
  return trouble?.kind === 'refused' && trouble.refusal.kind === kind
    ? (trouble.refusal as Refusal & { readonly kind: K })
    : null
}

/** What went wrong, and what the reader can do about it. */
export function troubleText({ t }: Pick<Words, 't'>, trouble: Trouble): { title: string; detail: string } {
  if (trouble.kind === 'unreachable')
    return { title: t('trouble.unreachable'), detail: t('trouble.unreachable.detail') }
  const { kind } = trouble.refusal
  return { title: t(`refusal.${kind}`), detail: t(`refusal.${kind}.detail`) }
}

/** The same outside a render, where nothing waits by itself for words that are still on their way. */
export async function toldTrouble(words: Pick<Words, 't'>, trouble: Trouble): Promise<ReturnType<typeof troubleText>> {
  for (;;) {
    try {
      return troubleText(words, trouble)
    } catch (coming) {
      if (!(coming instanceof Promise)) throw coming
      await coming
    }
  }
}

/** The texts of the fields that were refused, by their name in the form: `title`, `answers.laptop`. */
export function fieldTexts(words: Pick<Words, 't'>, trouble: Trouble | null): Readonly<Record<string, string>> {
  return issueTexts(words, issuesOf(trouble))
}

/** The fields that were refused, if it was for fields. */
export const issuesOf = (trouble: Trouble | null): readonly FieldIssue[] =>
  trouble?.kind === 'refused' && 'issues' in trouble.refusal ? trouble.refusal.issues : []

/** The first issue of each field; the part of the call that it was sent in is no concern of the reader. */
export function issueTexts(words: Pick<Words, 't'>, issues: readonly FieldIssue[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const issue of issues) texts[issue.path.replace(/^body\./, '')] ??= issueText(words, issue)
  return texts
}
