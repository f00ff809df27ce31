import type { ToolbarProps } from '@counterpart/kit'
import { ToolbarFrame, useStrings } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import './button.css'

export function Toolbar(props: ToolbarProps) {
  const strings = useStrings()
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, onPress }) => (
        <button className="k-button" type="button" aria-expanded={open} aria-controls={controls} onClick={onPress}>
          <Icon name="filter" />
          {strings.filters}
        </button>
      )}
    />
  )
}
