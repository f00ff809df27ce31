const tones = ['neutral', 'info', 'success', 'warning', 'danger', 'discovery']
const grounds = ['canvas', 'surface', 'raised', 'hover']

/** Which colours of a kit stand on which, as text: the names of `--k-*` variables. */
export const textOnGround: readonly (readonly [text: string, ground: string])[] = [
  ...grounds.flatMap((ground) => ['fg', 'fg-subtle', 'accent-fg', 'danger-fg'].map((text) => [text, ground] as const)),
  ...tones.flatMap((tone) => [
    [`${tone}-fg`, `${tone}-soft`] as const,
    ['fg', `${tone}-soft`] as const,
    ['accent-fg', `${tone}-soft`] as const,
    [`${tone}-fg`, 'surface'] as const,
    [`${tone}-fg`, 'canvas'] as const,
    ['surface', `${tone}-fg`] as const,
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['accent-fg', 'accent-soft'],
  ['fg-subtle', 'sunken'],
  ['fg', 'well'],
  ['fg-subtle', 'well'],
  ['fg', 'pressed'],
  ['on-tip', 'tip'],
]

/** What marks a control without being text. */
export const markOnGround: readonly (readonly [mark: string, ground: string])[] = [
  ...['surface', 'canvas', 'raised'].flatMap((ground) => [
    ['border-strong', ground] as const,
    ['focus', ground] as const,
    ['accent', ground] as const,
  ]),
  ['chart-1', 'surface'],
  ['chart-2', 'surface'],
]
