import type { ReactNode } from 'react'
import type { PageProps } from '../props/layout.ts'
import './page.css'

type PageFrameProps = Omit<PageProps, 'breadcrumbs'> & {
  crumbs?: ReactNode
  /** A host that has a `main` of its own takes a `section`. */
  as?: 'main' | 'section' | undefined
}

/** A page's heading, its actions and its measure; the kit brings the breadcrumbs. */
export function PageFrame({
  as: As = 'main',
  title,
  subtitle,
  crumbs,
  actions,
  notice,
  aside,
  measure = 'full',
  children,
}: PageFrameProps) {
  return (
    <As className="k-page" data-measure={measure}>
      <header className="k-page-head">
        {crumbs}
        <div className="k-page-bar">
          <h1 className="k-page-title">{title}</h1>
          {actions && <div className="k-page-actions">{actions}</div>}
        </div>
        {subtitle && <div className="k-page-subtitle">{subtitle}</div>}
      </header>
      <div className="k-page-body">
        {notice}
        {aside ? (
          <div className="k-page-split">
            <div className="k-page-main">{children}</div>
            <aside className="k-page-aside">{aside}</aside>
          </div>
        ) : (
          children
        )}
      </div>
    </As>
  )
}
