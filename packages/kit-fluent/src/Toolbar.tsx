import type { ToolbarProps } from '@counterpart/kit'
import { ToolbarFrame } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import './button.css'

export function Toolbar(props: ToolbarProps) {
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, label, onPress }) => (
        <button className="k-button" type="button" aria-expanded={open} aria-controls={controls} onClick={onPress}>
          <Icon name="filter" />
          {label}
        </button>
      )}
    />
  )
}
