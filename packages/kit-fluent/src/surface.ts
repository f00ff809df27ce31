import type { ColorMode } from '@counterpart/kit'
import {
  type PartialTheme,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'

/**
 * The page around a mount, as its shell tells it. In Teams the page is ours: a grey canvas with white cards, in the
 * theme of Teams. A site of SharePoint brings its own page: no canvas, no cards, no `main`, and a theme of its own.
 */
export type FluentSurface = {
  readonly place: 'teams' | 'site'
  readonly theme?: PartialTheme | undefined
}

const teams: FluentSurface = { place: 'teams' }

const isSurface = (given: object): given is FluentSurface => 'place' in given

/** What a shell has given; without it, Teams. */
export const surfaceOf = (given: object | undefined): FluentSurface => (given && isSurface(given) ? given : teams)

const themes: Record<ColorMode, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

// Segoe UI has no Han letters; what would follow by itself is not the letter of the reader's language everywhere.
const han = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

/** The theme of Fluent for a surface, a colour mode and a language. */
export function themeOf(own: PartialTheme | undefined, mode: ColorMode, locale: string): Theme {
  const theme = { ...themes[mode], ...own }
  if (!locale.startsWith('zh')) return theme
  return { ...theme, fontFamilyBase: theme.fontFamilyBase.replace(/, sans-serif$/, `, ${han}`) }
}
