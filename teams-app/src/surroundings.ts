import { type Language, languageOf } from '@counterpart/words'
import type { app } from '@microsoft/teams-js'
import { tabs } from './tabs.ts'

export type ColorMode = 'light' | 'dark' | 'contrast'

/** What Teams tells of itself, as far as the product needs it. */
export type Surroundings = {
  readonly language: Language
  readonly colorMode: ColorMode
  /** The tab in which the page stands. */
  readonly tab: string
  /** Where a deep link leads, as an address in the product. */
  readonly place: string | null
  /** By which Teams knows this app; older programs do not tell. */
  readonly appId: string | null
}

export const surroundingsOf = ({ app, page }: app.Context): Surroundings => ({
  language: languageOf(app.locale),
  colorMode: colorModeOf(app.theme),
  tab: page.id,
  place: page.subPageId || null,
  appId: app.appId?.toString() ?? null,
})

/** Teams has more names for its themes than the product has modes; what it may add later is light. */
export function colorModeOf(theme: string): ColorMode {
  if (theme === 'contrast') return 'contrast'
  return theme === 'dark' || theme === 'glass' ? 'dark' : 'light'
}

/** Where the reader begins, as an address in the product: where a link leads, else at the home of the tab. */
export const startOf = ({ tab, place }: Pick<Surroundings, 'tab' | 'place'>): string =>
  place ?? tabs.find(({ id }) => id === tab)?.home ?? '/'

/**
 * The same before Teams has said a word: from the address, in which Teams fills in theme and language, else from the
 * browser.
 */
export function guessedSurroundings(window: Window): Pick<Surroundings, 'language' | 'colorMode'> {
  const asked = new URLSearchParams(window.location.search)
  const theme = asked.get('theme')
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  const isFilledIn = (text: string | null): text is string => text !== null && text !== '' && !text.startsWith('{')
  const locale = asked.get('locale')
  return {
    language: languageOf(isFilledIn(locale) ? locale : window.navigator.language),
    colorMode: isFilledIn(theme) ? colorModeOf(theme) : prefersDark ? 'dark' : 'light',
  }
}
