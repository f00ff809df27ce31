import type { IconProps } from '@counterpart/kit'
import { icons } from './icons.tsx'

export function Icon({ name, label, tone }: IconProps) {
  const Picture = icons[name]
  return (
    <Picture
      className="k-icon"
      data-icon={name}
      data-tone={tone}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
