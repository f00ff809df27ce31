import type { Language } from '@counterpart/core'

/** Several things in a row, with the commas of the language. */
export const listText = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(items)
