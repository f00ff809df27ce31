import type { Option } from '../props/vocabulary.ts'

/** The choices with one more or one less, in the order in which they are offered. */
export const toggled = <V extends string>(
  options: readonly Option<V>[],
  chosen: readonly V[],
  value: V,
): readonly V[] => options.map((option) => option.value).filter((each) => chosen.includes(each) !== (each === value))

/** What is chosen, as a list in the reader's language; nothing where nothing is. */
export function chosenText<V extends string>(
  options: readonly Option<V>[],
  chosen: readonly V[],
  locale: string,
): string | undefined {
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return labels.length > 0 ? new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(labels) : undefined
}
