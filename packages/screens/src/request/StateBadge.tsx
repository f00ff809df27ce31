import type { Priority, RequestState } from '@counterpart/core'
import type { Tone } from '@counterpart/kit'
import { Badge, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** Whose turn it is, by tone: ours to take up, ours in work, theirs, done. */
const toneOf: Readonly<Record<RequestState, Tone>> = {
  new: 'discovery',
  triaged: 'info',
  'in-work': 'info',
  'waiting-on-customer': 'warning',
  'waiting-on-others': 'warning',
  delivered: 'success',
  confirmed: 'success',
  withdrawn: 'neutral',
}

export function StateBadge({ state }: { state: RequestState }) {
  const { t } = useWords()
  return <Badge tone={toneOf[state]}>{t(`request.state.${state}`)}</Badge>
}

export function PriorityText({ priority }: { priority: Priority }) {
  const { t } = useWords()
  const label = t(`priority.${priority}`)
  return priority === 1 ? (
    <Text role="strong" tone="danger">
      {label}
    </Text>
  ) : (
    <Text role={priority === 2 ? 'strong' : 'subtle'}>{label}</Text>
  )
}
