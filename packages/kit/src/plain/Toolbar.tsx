import { ToolbarFrame } from '../base/Toolbar.tsx'
import type { ToolbarProps } from '../props/layout.ts'
import { Icon } from './Icon.tsx'
import './button.css'

export function Toolbar(props: ToolbarProps) {
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, label, onPress }) => (
        <button
          type="button"
          className="k-button"
          data-variant="default"
          aria-expanded={open}
          aria-controls={controls}
          onClick={onPress}
        >
          <Icon name="filter" />
          {label}
        </button>
      )}
    />
  )
}
