export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** A name that people gave in one language or in several. At least one is there. */
export type LocalText = { readonly [L in Language]?: string | undefined }

/** The text in the reader's language, or else in one that exists. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? text.en ?? text['zh-CN'] ?? ''
}
