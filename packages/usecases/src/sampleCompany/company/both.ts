import type { LocalText } from '@counterpart/core'

/** A name in both languages of the company. */
export const both = (en: string, zh: string): LocalText => ({ en, 'zh-CN': zh })
