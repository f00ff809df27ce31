import AkButton from '@atlaskit/button/default/button'
import type { ToolbarProps } from '@counterpart/kit'
import { ToolbarFrame } from '@counterpart/kit/base'
import { glyphs } from './Icon.tsx'

export function Toolbar(props: ToolbarProps) {
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, label, onPress }) => (
        <AkButton
          iconBefore={glyphs.filter}
          isSelected={open}
          aria-expanded={open}
          aria-controls={controls}
          onClick={onPress}
        >
          {label}
        </AkButton>
      )}
    />
  )
}
