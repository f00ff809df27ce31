import type { ReactNode } from 'react'
import type { BannerProps } from '../props/feedback.ts'
import './banner.css'

type BannerFrameProps = Omit<BannerProps, 'onDismiss'> & { icon: ReactNode; close: ReactNode }

/** Only danger interrupts whoever listens. */
export function BannerFrame({ tone, title, actions, icon, close, children }: BannerFrameProps) {
  return (
    <div className="k-banner" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      {icon}
      <div className="k-banner-text">
        {title && <span className="k-banner-title">{title}</span>}
        {children && <div>{children}</div>}
        {actions && <div className="k-banner-actions">{actions}</div>}
      </div>
      {close}
    </div>
  )
}
