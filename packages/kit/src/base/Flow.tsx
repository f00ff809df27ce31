import type { GridProps, InlineProps, StackProps } from '../props/layout.ts'
import './flow.css'

export function Stack({ gap = 'm', children }: StackProps) {
  return (
    <div className="k-stack" data-gap={gap}>
      {children}
    </div>
  )
}

export function Inline({ gap = 's', spread, wrap, align = 'center', children }: InlineProps) {
  return (
    <div
      className="k-inline"
      data-gap={gap}
      data-align={align}
      data-spread={spread || undefined}
      data-wrap={wrap || undefined}
    >
      {children}
    </div>
  )
}

export function Grid({ min = 'medium', gap = 'm', even, children }: GridProps) {
  return (
    <div className="k-grid" data-gap={gap} data-min={min} data-even={even || undefined}>
      {children}
    </div>
  )
}
