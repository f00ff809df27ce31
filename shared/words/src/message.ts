/** What compiled messages ask of the reader's language and place. */
export type MessageFormatters = {
  readonly number: (value: number) => string
  readonly date: (at: number) => string
  readonly time: (at: number) => string
  /** The branch for exactly this number (`=0`), or else for its plural category. */
  readonly plural: (value: number, branches: Branches) => string
  readonly choice: (value: string, branches: Branches) => string
}

type Branches = Readonly<Record<string, string>>

export function pluralIn(language: string): MessageFormatters['plural'] {
  const rules = new Intl.PluralRules(language)
  return (value, branches) => branches[`=${value}`] ?? branches[rules.select(value)] ?? branches['other'] ?? ''
}

/** A value that a newer server knows and these words do not is shown as it came rather than not at all. */
export const choose: MessageFormatters['choice'] = (value, branches) =>
  (Object.hasOwn(branches, value) ? branches[value] : branches['other']) ?? value
