import type { BrandVariants, PartialTheme } from '@fluentui/react-components'
import { firstThemes } from './firstThemes.ts'
import { contrast, type Hex, hexOf, isDark, mix } from './mixing.ts'
import type { SiteSurface } from './surface.ts'

/**
 * What SharePoint tells a web part of the section it stands in: the part of `IReadonlyTheme`
 * (@microsoft/sp-component-base) that is read here. A section with a background of its own comes with other colours.
 */
export type SiteTheme = {
  readonly palette?: { readonly themePrimary?: string | undefined } | undefined
  readonly semanticColors?:
    | { readonly bodyBackground?: string | undefined; readonly bodyText?: string | undefined }
    | undefined
}

/**
 * A web part in a section of a site, in the colours of that section.
 *
 * They follow from a ground, a text and one colour of the brand: text reaches 4.5:1, marks 3:1.
 */
export function siteSurface({ palette, semanticColors }: SiteTheme = {}): SiteSurface {
  const ground = hexOf(semanticColors?.bodyBackground, '#ffffff')
  const mode = isDark(ground) ? 'dark' : 'light'
  const text = readable(hexOf(semanticColors?.bodyText, mode === 'dark' ? '#ffffff' : '#242424'), ground, 7)
  const ramp = rampOf(hexOf(palette?.themePrimary, '#0078d4'))
  const colours = {
    ...neutrals(ground, text),
    ...brand(ground, text, ramp),
    ...statuses(firstThemes[mode], ground, text),
  }
  return { place: 'site', mode, ramp, theme: { ...letters, ...colours } }
}

/** Those of a page of SharePoint. */
const letters: PartialTheme = {
  fontFamilyBase:
    "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
}

const steps = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160] as const

/** From nearly black to nearly white through the brand's own colour, which is step 80. */
const rampOf = (primary: Hex): BrandVariants =>
  Object.fromEntries(
    steps.map((step) => [
      step,
      step <= 80
        ? mix('#000000', primary, 0.16 + (step / 80) * 0.84)
        : mix(primary, '#ffffff', ((step - 80) / 80) * 0.94),
    ]),
  ) as BrandVariants

function neutrals(ground: Hex, text: Hex): PartialTheme {
  const toward = (share: number) => mix(ground, text, share)
  const under = (share: number) => shade(ground, text, share)
  const sunken = under(0.09)
  const worst = isColoured(ground, text) ? ground : sunken
  const subtle = readable(toward(0.72), worst, 4.5, text)
  const mark = readable(toward(0.62), under(0.03), 3, text)
  return {
    colorNeutralBackground1: ground,
    colorNeutralBackground1Hover: under(0.05),
    colorNeutralBackground1Pressed: under(0.12),
    colorNeutralBackground1Selected: under(0.08),
    colorNeutralBackground2: under(0.02),
    colorNeutralBackground3: under(0.03),
    colorNeutralBackground4: under(0.06),
    colorNeutralBackground6: sunken,
    colorNeutralBackgroundDisabled: under(0.05),
    colorSubtleBackgroundHover: under(0.05),
    colorSubtleBackgroundPressed: under(0.12),
    colorSubtleBackgroundSelected: under(0.08),
    colorNeutralForeground1: text,
    colorNeutralForeground1Hover: text,
    colorNeutralForeground1Pressed: text,
    colorNeutralForeground1Selected: text,
    colorNeutralForeground2: readable(toward(0.86), worst, 4.5, text),
    colorNeutralForeground2Hover: text,
    colorNeutralForeground2Pressed: text,
    colorNeutralForeground3: subtle,
    colorNeutralForeground3Hover: text,
    colorNeutralForeground3Pressed: text,
    colorNeutralForeground4: subtle,
    colorNeutralForegroundDisabled: toward(0.4),
    colorNeutralStroke1: toward(0.22),
    colorNeutralStroke1Hover: toward(0.3),
    colorNeutralStroke1Pressed: toward(0.36),
    colorNeutralStroke2: toward(0.14),
    colorNeutralStroke3: toward(0.08),
    colorNeutralStrokeAccessible: mark,
    colorNeutralStrokeAccessibleHover: mix(mark, text, 0.3),
    colorNeutralStrokeAccessiblePressed: mix(mark, text, 0.5),
    colorNeutralStrokeDisabled: toward(0.14),
    colorStrokeFocus1: ground,
    colorStrokeFocus2: text,
  }
}

/** Where the section has the brand's colour itself, what the brand fills turns over to the text's colour. */
function brand(ground: Hex, text: Hex, ramp: BrandVariants): PartialTheme {
  const shades = steps.map((step) => ramp[step] as Hex).sort((a, b) => away(a, ramp) - away(b, ramp))
  const coloured = isColoured(ground, text)
  const letters = (fill: Hex): Hex => (coloured ? ground : contrast('#ffffff', fill) >= 4.5 ? '#ffffff' : '#1b1a19')
  const own = shades.find((shade) => contrast(shade, ground) >= 3 && contrast(letters(shade), shade) >= 4.6)
  const fill = (!coloured && own) || text
  const soft = (share: number) => (coloured ? shade(ground, text, share) : mix(ground, fill, share))
  const written = shades.find((shade) => contrast(shade, soft(0.12)) >= 4.6 && contrast(shade, ground) >= 4.6) ?? text
  const deeper = (share: number) =>
    coloured ? fill : mix(fill, letters(fill) === '#ffffff' ? '#000000' : '#ffffff', share)
  const filled = (name: string) => ({
    [name]: fill,
    [`${name}Hover`]: deeper(0.12),
    [`${name}Pressed`]: deeper(0.24),
    [`${name}Selected`]: deeper(0.18),
  })
  const lettered = (name: string) => ({
    [name]: written,
    [`${name}Hover`]: mix(written, text, 0.2),
    [`${name}Pressed`]: mix(written, text, 0.4),
    [`${name}Selected`]: mix(written, text, 0.3),
  })
  return {
    ...filled('colorBrandBackground'),
    ...filled('colorCompoundBrandBackground'),
    ...filled('colorCompoundBrandStroke'),
    ...filled('colorBrandStroke1'),
    ...lettered('colorBrandForeground1'),
    ...lettered('colorBrandForeground2'),
    ...lettered('colorBrandForegroundLink'),
    ...lettered('colorCompoundBrandForeground1'),
    ...lettered('colorNeutralForeground2Brand'),
    colorBrandBackground2: soft(0.12),
    colorBrandBackground2Hover: soft(0.18),
    colorBrandStroke2: soft(0.35),
    colorBrandStroke2Contrast: soft(0.35),
    colorNeutralForegroundOnBrand: letters(fill),
    colorNeutralForegroundInverted: letters(fill),
  }
}

/** How far a shade is from the brand's own. */
const away = (shade: Hex, ramp: BrandVariants): number =>
  Math.abs(contrast(shade, '#000000') - contrast(ramp[80], '#000000'))

/** Red cannot be read on a green section: on a coloured ground the words and the icon say it alone. */
function statuses(base: Readonly<Record<string, string | number>>, ground: Hex, text: Hex): PartialTheme {
  const chart = `${base['colorPalettePumpkinBorderActive']}`
  const pumpkin = { colorPalettePumpkinBorderActive: contrast(chart, ground) >= 3 ? chart : text }
  if (!isColoured(ground, text)) return pumpkin
  const names = Object.keys(base).filter((name) => /^color(Status\w+|PaletteBerry)Foreground[123]$/.test(name))
  const plain = names.flatMap((name) => [
    [name, text],
    [name.replace(/Foreground\d$/, 'Background1'), shade(ground, text, 0.12)],
  ])
  return { ...pumpkin, ...Object.fromEntries(plain) }
}

/** Neither nearly white nor nearly black: little room is left for what is written on it. */
const isColoured = (ground: Hex, text: Hex): boolean => contrast(ground, text) < 10

/** A ground beside the ground; where there is little room it turns away from the text. */
const shade = (ground: Hex, text: Hex, share: number): Hex =>
  mix(ground, isColoured(ground, text) ? (isDark(ground) ? '#000000' : '#ffffff') : text, share)

/** The colour, moved toward another until it can be read on its ground. */
function readable(colour: Hex, ground: Hex, least: number, toward: Hex = isDark(ground) ? '#ffffff' : '#000000'): Hex {
  for (let share = 0; share <= 1; share += 0.05) {
    const moved = mix(colour, toward, share)
    if (contrast(moved, ground) >= least) return moved
  }
  return toward
}
