import { type Language, languageOf, languages } from '@counterpart/words'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** What a person chose on this machine. A browser that keeps nothing shows its own language and colours. */
export type Preferences = { readonly language: Language; readonly theme: Theme }

const places = { language: 'counterpart.language', theme: 'counterpart.theme' }

export function readPreferences(): Preferences {
  const language = languages.find((one) => one === kept(places.language))
  const theme = themes.find((one) => one === kept(places.theme))
  return { language: language ?? languageOf(navigator.language), theme: theme ?? 'system' }
}

export function keepPreferences({ language, theme }: Preferences): void {
  keep(places.language, language)
  keep(places.theme, theme)
}

/** Reads a small text; null where the browser keeps none, as in a private window. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** null forgets. A full or forbidden store loses the text, and nothing else. */
export function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // The page works without.
  }
}
