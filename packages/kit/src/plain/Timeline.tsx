import { TimelineFrame } from '../base/Timeline.tsx'
import type { TimelineProps } from '../props/data.ts'
import { Icon } from './Icon.tsx'

export const Timeline = (props: TimelineProps) => (
  <TimelineFrame {...props} renderIcon={(name) => <Icon name={name} />} />
)
