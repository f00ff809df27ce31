import type { IconButtonProps } from '@counterpart/kit'
import { Tip } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import './button.css'

export function IconButton({ icon, label, onPress, disabled }: IconButtonProps) {
  return (
    <Tip content={label} spoken={false}>
      <button
        className="k-button k-icon-button"
        data-variant="subtle"
        type="button"
        aria-label={label}
        disabled={disabled}
        onClick={() => onPress()}
      >
        <Icon name={icon} />
      </button>
    </Tip>
  )
}
