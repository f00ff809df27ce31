import type { BadgeProps } from '../props/data.ts'
import { Icon } from './Icon.tsx'
import './badge.css'

export function Badge({ children, tone = 'neutral', strong, icon }: BadgeProps) {
  return (
    <span className="k-badge" data-tone={tone} data-strong={strong || undefined}>
      {icon && <Icon name={icon} />}
      <span className="k-badge-text">{children}</span>
    </span>
  )
}
