import { componentRules } from './componentRules.ts'
import { containerRules } from './containerRules.ts'
import { scriptRules } from './scriptRules.ts'
import { solutionRules } from './solutionRules.ts'
import { type Complaints, isLookedAt, lookAt, type Rule } from './sppkg.ts'

/** What Microsoft's builder does not look at, each with a name of its own. */
export const rules = {
  ...containerRules,
  ...solutionRules,
  ...componentRules,
  ...scriptRules,
} as const satisfies Readonly<Record<string, Rule>>
export type RuleName = keyof typeof rules

/** All that is wrong with what stands in a package. */
export function checkPackage(zip: Uint8Array): Complaints {
  const looked = lookAt(zip)
  if (!isLookedAt(looked)) return looked
  return Object.values(rules).flatMap((rule) => rule(looked))
}
