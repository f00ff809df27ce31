import type { LocalText } from '@counterpart/core'

export const both = (en: string, zh: string): LocalText => ({ en, 'zh-CN': zh })

export const makeUpDayFor = (name: LocalText): LocalText =>
  both(`Make-up day for ${name.en}`, `${name['zh-CN']}调休上班`)

export const substituteFor = (name: LocalText): LocalText =>
  both(`${name.en} (substitute day)`, `${name['zh-CN']}（补假）`)
