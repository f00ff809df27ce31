import type { TimelineProps } from '@counterpart/kit'
import { TimelineFrame } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'

export const Timeline = (props: TimelineProps) => (
  <TimelineFrame {...props} renderIcon={(name) => <Icon name={name} />} />
)
