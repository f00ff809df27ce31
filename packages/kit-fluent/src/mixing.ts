/** Colours written as #rrggbb, mixed and measured. */
export type Hex = `#${string}`

type Rgb = readonly [number, number, number]

const parts = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const isHex = (text: string | undefined): text is Hex => /^#[0-9a-f]{6}$/i.test(text ?? '')

/** As sites write them: #rgb, #rrggbb, or anything else, for which there is a fallback. */
export function hexOf(text: string | undefined, fallback: Hex): Hex {
  const long = text?.trim().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3')
  return isHex(long) ? long : fallback
}

/** @param share of the second colour, 0 to 1 */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [a, b] = [parts(one), parts(other)]
  const mixed = a.map((part, at) => Math.round(part + ((b[at] ?? 0) - part) * share))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [r, g, b] = parts(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2: contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const isDark = (hex: Hex): boolean => contrast(hex, '#ffffff') > contrast(hex, '#000000')
