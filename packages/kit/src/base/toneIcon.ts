import type { IconName, Tone } from '../props/vocabulary.ts'

/** Tone by shape as well, for readers who do not see the colour. */
export const toneIcon: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'error',
  discovery: 'star',
}
