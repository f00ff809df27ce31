import type { ReactElement, ReactNode } from 'react'
import type { Press, Tone } from './vocabulary.ts'

export type BannerProps = {
  tone: Tone
  title?: string | undefined
  actions?: ReactNode
  onDismiss?: (() => void) | undefined
  children?: ReactNode
}
export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  actions: ReactNode
  size?: 's' | 'm' | 'l' | undefined
  children?: ReactNode
}
export type TooltipProps = { content: string; children: ReactElement }
export type Toast = { tone: Tone; title: string; body?: string | undefined; action?: Press | undefined }
