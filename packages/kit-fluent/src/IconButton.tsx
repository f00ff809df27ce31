import type { IconButtonProps } from '@counterpart/kit'
import { Tip } from '@counterpart/kit/base'
import { Button } from '@fluentui/react-components'
import { icons } from './icons.tsx'

export function IconButton({ icon, label, onPress, disabled }: IconButtonProps) {
  const Picture = icons[icon]
  return (
    <Tip content={label} spoken={false}>
      <Button
        className="k-icon-button"
        appearance="subtle"
        icon={<Picture />}
        aria-label={label}
        disabled={disabled}
        onClick={() => onPress()}
      />
    </Tip>
  )
}
