import type { ReactNode } from 'react'
import type { Breadcrumb } from '../props/layout.ts'
import { useStrings } from './chrome.tsx'
import './crumbs.css'

type CrumbsProps = {
  trail: readonly Breadcrumb[]
  renderLink: (crumb: Breadcrumb) => ReactNode
  /** Stands after each crumb, and says nothing. */
  separator: ReactNode
}

/** The way from the start to the page it stands on. */
export function Crumbs({ trail, renderLink, separator }: CrumbsProps) {
  const strings = useStrings()
  if (trail.length === 0) return null
  return (
    <nav aria-label={strings.breadcrumbs}>
      <ol className="k-crumbs">
        {trail.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href !== undefined || crumb.onPress ? renderLink(crumb) : crumb.label}
            {separator}
          </li>
        ))}
      </ol>
    </nav>
  )
}
