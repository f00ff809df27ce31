import type { ReactNode } from 'react'
import type { Breadcrumb } from '../props/layout.ts'
import { useStrings } from './chrome.tsx'
import './crumbs.css'

type CrumbsProps = {
  trail: readonly Breadcrumb[]
  renderLink: (crumb: Breadcrumb) => ReactNode
  /** Stands between the crumbs, and says nothing. */
  separator: ReactNode
}

/** The way from the start to the page it stands on. */
export function Crumbs({ trail, renderLink, separator }: CrumbsProps) {
  const strings = useStrings()
  if (trail.length === 0) return null
  return (
    <nav aria-label={strings.breadcrumbs}>
      <ol className="k-crumbs">
        {trail.map((crumb, index) => (
          <li key={crumb.label}>
            {index > 0 && separator}
            {crumb.href !== undefined || crumb.onPress ? renderLink(crumb) : crumb.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}
