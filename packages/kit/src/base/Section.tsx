import { useId } from 'react'
import type { SectionProps } from '../props/layout.ts'
import './page.css'

export function Section({ title, description, actions, frame = 'none', children }: SectionProps) {
  const id = useId()
  return (
    <section className="k-section" data-frame={frame} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className="k-section-head">
          {title && (
            <h2 className="k-section-title" id={id}>
              {title}
            </h2>
          )}
          {actions && <div className="k-section-actions">{actions}</div>}
        </div>
      )}
      {description && <div className="k-section-description">{description}</div>}
      {children}
    </section>
  )
}
