import type { CardProps } from '../props/data.ts'
import { Opener } from './Opener.tsx'
import './card.css'

/** The whole card opens by its title; what can be pressed besides stays free. */
export function Card({ title, meta, badges, actions, handle, selected, onPress, href }: CardProps) {
  return (
    <article className="k-card" aria-label={title} aria-current={selected || undefined}>
      {handle && <div className="k-card-handle">{handle}</div>}
      <div className="k-card-text">
        <div className="k-card-title">
          {onPress ? (
            <Opener href={href} onOpen={onPress}>
              {title}
            </Opener>
          ) : (
            title
          )}
        </div>
        {badges && <div className="k-card-badges">{badges}</div>}
        {meta && <div className="k-card-meta">{meta}</div>}
      </div>
      {actions && <div className="k-card-actions">{actions}</div>}
    </article>
  )
}
