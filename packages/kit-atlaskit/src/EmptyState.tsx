import type { EmptyStateProps } from '@counterpart/kit'
import { EmptyFrame } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'

export const EmptyState = ({ icon = 'inbox', ...state }: EmptyStateProps) => (
  <EmptyFrame {...state} icon={<Icon name={icon} />} />
)
