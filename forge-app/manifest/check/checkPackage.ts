import { type Complaints, lookAt } from './lookAt.ts'
import { officialComplaints } from './official.ts'
import { rules } from './rules.ts'

/**
 * All that is wrong with a package, by Atlassian's own processor and by our rules, which are stricter.
 *
 * @param hub with which it was made; null for the flavour that stands alone
 */
export async function checkPackage(folder: string, hub: string | null): Promise<Complaints> {
  const looked = lookAt(folder, hub)
  return [...(await officialComplaints(folder)), ...Object.values(rules).flatMap((rule) => rule(looked))]
}
