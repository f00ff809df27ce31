import type { Language } from '@counterpart/core'

/** The language we speak that the reader likes best (RFC 9110, 12.5.4); English for those who like neither. */
export function languageOf(acceptLanguage: string | null): Language {
  const liked = (acceptLanguage ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const language = /^zh\b/.test(tag) ? ('zh-CN' as const) : /^en\b/.test(tag) ? ('en' as const) : undefined
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const weight = quality === undefined ? 1 : Number(quality)
    return language && weight > 0 ? [{ language, weight }] : []
  })
  // Sorting keeps the order of equals, and the first named of them is meant.
  return liked.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'en'
}
