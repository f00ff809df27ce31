import type { TextProps } from '../props/layout.ts'
import './text.css'

export function Text({ role = 'body', tone, truncate, children }: TextProps) {
  return (
    <span className="k-text" data-role={role} data-tone={tone} data-truncate={truncate || undefined}>
      {children}
    </span>
  )
}
