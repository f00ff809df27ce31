import type { TooltipProps } from '@counterpart/kit'
import { Tip } from '@counterpart/kit/base'

export const Tooltip = ({ content, children }: TooltipProps) => <Tip content={content}>{children}</Tip>
