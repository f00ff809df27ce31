import type { FieldIssue } from '@counterpart/core'
import { issueText, type Words } from '@counterpart/words'

/** What is wrong with the fields of an editor, by their paths. */
export type Issues = {
  /** The first text about exactly this field. */
  readonly at: (path: string) => string | undefined
  /** The first text about this field or anything in it. */
  readonly within: (path: string) => string | undefined
  readonly count: number
}

/** @param reword says an issue in other words where its field calls for it */
export function issuesFor(
  words: Words,
  issues: readonly FieldIssue[],
  reword: (issue: FieldIssue) => string | undefined = () => undefined,
): Issues {
  const said = issues.map((issue) => ({ path: issue.path, text: reword(issue) ?? issueText(words, issue) }))
  return {
    at: (path) => said.find((one) => one.path === path)?.text,
    within: (path) => said.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.text,
    count: new Set(said.map(({ path }) => path)).size,
  }
}
