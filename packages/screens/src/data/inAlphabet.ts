import type { Language } from '@counterpart/core'

/** In the alphabet of the reader, by what each is called. */
export function inAlphabet<T>(language: Language, list: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const collator = new Intl.Collator(language)
  return list.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
