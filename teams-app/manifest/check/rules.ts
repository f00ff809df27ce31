import { addressRules } from './addressRules.ts'
import { fileRules } from './fileRules.ts'
import type { Rule } from './package.ts'
import { signInRules } from './signInRules.ts'
import { textRules } from './textRules.ts'
import { translationRules } from './translationRules.ts'

/** What a schema cannot say, each with a name of its own. */
export const rules = {
  ...fileRules,
  ...addressRules,
  ...signInRules,
  ...textRules,
  ...translationRules,
} as const satisfies Readonly<Record<string, Rule>>
export type RuleName = keyof typeof rules
