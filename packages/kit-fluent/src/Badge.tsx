import type { BadgeProps } from '@counterpart/kit'
import { Icon } from './Icon.tsx'
import './badge.css'

/** Drawn as Fluent's own, which weighs as much as three of the other controls: a list is full of badges. */
export const Badge = ({ children, tone = 'neutral', strong, icon }: BadgeProps) => (
  <span className="k-badge" data-tone={tone} data-strong={strong || undefined}>
    {icon && <Icon name={icon} />}
    <span className="k-badge-text">{children}</span>
  </span>
)
