import { Tip } from '../base/Tip.tsx'
import type { IconButtonProps } from '../props/action.ts'
import { Icon } from './Icon.tsx'
import './button.css'

export function IconButton({ icon, label, onPress, disabled }: IconButtonProps) {
  return (
    <Tip content={label} spoken={false}>
      <button
        type="button"
        className="k-button k-icon-button"
        data-variant="subtle"
        aria-label={label}
        disabled={disabled}
        onClick={() => onPress()}
      >
        <Icon name={icon} />
      </button>
    </Tip>
  )
}
