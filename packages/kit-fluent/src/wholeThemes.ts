import type { ColorMode } from '@counterpart/kit'
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'

/** The themes of Teams with all that Fluent's own controls may read. */
export const wholeThemes: Record<ColorMode, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}
