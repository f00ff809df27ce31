import type { ColorMode } from '@counterpart/kit'
import type { BrandVariants, PartialTheme, Theme } from '@fluentui/react-components'
import { firstThemes } from './firstThemes.ts'

/**
 * The page around a mount, as its shell tells it. In Teams the page is ours: a grey canvas with white cards, in the
 * theme of Teams. A site of SharePoint brings its own page: no canvas, no cards, no `main`, and a theme of its own.
 */
export type FluentSurface = { readonly place: 'teams' } | SiteSurface

export type SiteSurface = {
  readonly place: 'site'
  /** Of the ground, whatever the page around says. */
  readonly mode: 'light' | 'dark'
  readonly theme: PartialTheme
  /** From it follows the rest of the theme, for Fluent's own controls. */
  readonly ramp: BrandVariants
}

const teams: FluentSurface = { place: 'teams' }

const isSurface = (given: object): given is FluentSurface => 'place' in given

/** What a shell has given; without it, Teams. */
export const surfaceOf = (given: object | undefined): FluentSurface => (given && isSurface(given) ? given : teams)

// Segoe UI has no Han letters; what would follow by itself is not the letter of the reader's language everywhere.
const han = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

/**
 * The theme of Fluent for a surface, a colour mode and a language.
 *
 * @param below what the surface says nothing of
 */
export function themeOf(surface: FluentSurface, mode: ColorMode, locale: string, below?: Theme): Theme {
  const [own, ground] = surface.place === 'site' ? [surface.theme, surface.mode] : [{}, mode]
  const theme = { ...(below ?? firstThemes[ground]), ...own }
  if (!locale.startsWith('zh')) return theme
  return { ...theme, fontFamilyBase: theme.fontFamilyBase.replace(/, sans-serif$/, `, ${han}`) }
}
