import { type FieldIssue, type Problem, type Refusal, statusOf } from '@counterpart/contract'
import type { Language } from '@counterpart/core'
import type { Say } from './options.ts'

/** A refusal as RFC 9457 writes it, in the reader's language. */
export function problemOf(refusal: Refusal, say: Say, language: Language): Problem {
  const { title, detail, messages } = say(refusal, language)
  const { kind } = refusal
  return {
    type: `urn:counterpart:problem:${kind}`,
    title,
    status: statusOf[kind],
    ...(detail !== undefined && { detail }),
    kind,
    refusal,
    ...('issues' in refusal && {
      errors: refusal.issues.map((issue, i) => ({ ...issue, message: messages[i] ?? '' })),
    }),
  }
}

/** What the domain found in a body is named like what the schema found in it: `body.title`. */
export function refusalOfBody(refusal: Refusal): Refusal {
  if (!('issues' in refusal)) return refusal
  const inBody = (issue: FieldIssue): FieldIssue => ({ ...issue, path: `body.${issue.path}` })
  return { ...refusal, issues: refusal.issues.map(inBody) }
}
