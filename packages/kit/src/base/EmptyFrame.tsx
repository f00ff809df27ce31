import type { ReactNode } from 'react'
import type { EmptyStateProps } from '../props/data.ts'
import './empty.css'

type EmptyFrameProps = Omit<EmptyStateProps, 'icon'> & { icon: ReactNode }

/** Says that there is nothing, why, and what can be done. */
export function EmptyFrame({ title, description, icon, action }: EmptyFrameProps) {
  return (
    <div className="k-empty">
      <span className="k-empty-icon">{icon}</span>
      <p className="k-empty-title">{title}</p>
      {description && <p className="k-empty-description">{description}</p>}
      {action && <div className="k-empty-action">{action}</div>}
    </div>
  )
}
