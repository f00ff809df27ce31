import type { BadgeProps } from '@counterpart/kit'
import { glyphs } from './Icon.tsx'
import './badge.css'

/** Drawn as Atlaskit's lozenge, which brings what it needs to be pressed and to load: a list is full of badges, and none does. */
export function Badge({ children, tone = 'neutral', strong, icon }: BadgeProps) {
  const Glyph = icon && glyphs[icon]
  return (
    <span className="k-badge" data-tone={tone} data-strong={strong || undefined}>
      {Glyph && <Glyph label="" size="small" />}
      <span className="k-badge-text">{children}</span>
    </span>
  )
}
