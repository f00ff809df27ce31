import { type Complaints, lookAt } from './lookAt.ts'
import { officialComplaints } from './official.ts'
import { rules } from './rules.ts'

/** All that is wrong with a package, by Atlassian's own processor and by our rules, which are stricter. */
export async function checkPackage(folder: string): Promise<Complaints> {
  const looked = lookAt(folder)
  return [...(await officialComplaints(folder)), ...Object.values(rules).flatMap((rule) => rule(looked))]
}
