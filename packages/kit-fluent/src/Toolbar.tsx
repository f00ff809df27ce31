import type { ToolbarProps } from '@counterpart/kit'
import { ToolbarFrame, useStrings } from '@counterpart/kit/base'
import { Button } from '@fluentui/react-components'
import { icons } from './icons.tsx'

export function Toolbar(props: ToolbarProps) {
  const strings = useStrings()
  const Filter = icons.filter
  return (
    <ToolbarFrame
      {...props}
      renderFold={({ open, controls, onPress }) => (
        <Button icon={<Filter />} aria-expanded={open} aria-controls={controls} onClick={onPress}>
          {strings.filters}
        </Button>
      )}
    />
  )
}
