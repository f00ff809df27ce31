import AkButton from '@atlaskit/button/default/button'
import type { ToolbarProps } from '@counterpart/kit'
import { ToolbarFrame, useStrings } from '@counterpart/kit/base'
import { glyphs } from './Icon.tsx'

export function Toolbar(props: ToolbarProps) {
  const strings = useStrings()
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, onPress }) => (
        <AkButton
          iconBefore={glyphs.filter}
          isSelected={open}
          aria-expanded={open}
          aria-controls={controls}
          onClick={onPress}
        >
          {strings.filters}
        </AkButton>
      )}
    />
  )
}
