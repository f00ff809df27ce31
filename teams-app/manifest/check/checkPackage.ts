import { type Complaints, isLookedAt, lookAt } from './package.ts'
import { rules } from './rules.ts'
import { bySchema } from './schemas.ts'

/** All that is wrong with a package, by the schemas of Microsoft and by our own rules, which are stricter. */
export function checkPackage(zip: Uint8Array): Complaints {
  const looked = lookAt(zip)
  if (!isLookedAt(looked)) return looked
  return [...bySchema(looked), ...Object.values(rules).flatMap((rule) => rule(looked))]
}
