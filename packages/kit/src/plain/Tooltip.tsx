import { Tip } from '../base/Tip.tsx'
import type { TooltipProps } from '../props/feedback.ts'

export function Tooltip({ content, children }: TooltipProps) {
  return <Tip content={content}>{children}</Tip>
}
