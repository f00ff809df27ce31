/** One thing that keeps the message files from being compiled. */
export type Problem = {
  readonly language: string
  readonly key: string
  readonly kind: ProblemKind
  readonly detail: string
}

export type ProblemKind =
  | 'not-json'
  | 'not-flat'
  | 'bad-key'
  | 'repeated-key'
  | 'unsorted'
  | 'empty'
  | 'syntax'
  | 'unsupported'
  | 'plural-branches'
  | 'mixed-parameter'
  | 'missing-translation'
  | 'unknown-key'
  | 'different-parameters'

type Entry = readonly [key: string, text: string]
export type MessageFile = { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] }

const keyPattern = /^[a-z][a-zA-Z0-9]*([.-][a-zA-Z0-9]+)*$/

/**
 * Reads one language: a flat JSON object of texts, each key once, sorted, two
 * spaces deep. The order is insisted on because two people's additions then
 * meet in different lines.
 */
export function readMessageFile(language: string, json: string): MessageFile {
  const problem = (kind: ProblemKind, key: string, detail: string): Problem => ({ language, key, kind, detail })
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { entries: [], problems: [problem('not-json', '', String(error))] }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { entries: [], problems: [problem('not-flat', '', 'the file must be one object')] }

  const foreign = Object.entries(value).filter(([, text]) => typeof text !== 'string')
  if (foreign.length > 0)
    return { entries: [], problems: foreign.map(([key]) => problem('not-flat', key, 'its value must be a text')) }

  const entries = Object.entries(value as Record<string, string>)
  const written = keysAsWritten(json)
  const problems = [
    ...written.filter((key, i) => written.indexOf(key) < i).map((key) => problem('repeated-key', key, 'stands twice')),
    ...entries
      .filter(([key]) => !keyPattern.test(key))
      .map(([key]) => problem('bad-key', key, 'write it like request.state.new')),
    ...entries.filter(([, text]) => text.trim() === '').map(([key]) => problem('empty', key, 'has no text')),
  ]
  const misplaced = written.find((key, i) => i > 0 && key < (written[i - 1] ?? ''))
  if (misplaced !== undefined) problems.push(problem('unsorted', misplaced, 'stands too late; --sort puts it right'))
  else if (problems.length === 0 && json !== writeMessageFile(entries))
    problems.push(problem('unsorted', '', 'is not laid out as --sort does it'))
  return { entries, problems }
}

/** The text of the file with these entries, in the one form that is accepted. */
export function writeMessageFile(entries: readonly Entry[]): string {
  // By code unit and not by any language's alphabet, so that every machine agrees.
  const inOrder = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`
}

/** In a flat object of texts every other string is a key; unlike JSON.parse this sees a key that stands twice. */
const keysAsWritten = (json: string): string[] =>
  (json.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((_, i) => i % 2 === 0).map((key) => JSON.parse(key) as string)
