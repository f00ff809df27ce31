import { EmptyFrame } from '../base/EmptyFrame.tsx'
import type { EmptyStateProps } from '../props/data.ts'
import { Icon } from './Icon.tsx'

export const EmptyState = ({ icon = 'inbox', ...state }: EmptyStateProps) => (
  <EmptyFrame {...state} icon={<Icon name={icon} />} />
)
