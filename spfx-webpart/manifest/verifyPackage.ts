import { readFileSync } from 'node:fs'
import { graphOfChunk } from './buildPackage.ts'
import { tooHeavy, type Weight, weightsOf } from './check/budgets.ts'
import { checkPackage } from './check/checkPackage.ts'
import { bySchema } from './check/schema.ts'
import { type Complaints, isLookedAt, lookAt } from './check/sppkg.ts'
import { projectFiles } from './projectFiles.ts'
import type { Values } from './values.ts'

/** All that is wrong with a package that was just made, and how heavy it is. */
export async function verifyPackage(
  file: string,
  values: Values,
): Promise<{ readonly complaints: Complaints; readonly weights: readonly Weight[] }> {
  const zip = readFileSync(file)
  const looked = lookAt(zip)
  const weights = isLookedAt(looked) ? weightsOf(looked, graphOfChunk()) : []
  const solution = String((await projectFiles(values))['config/package-solution.json'])
  return { weights, complaints: [...bySchema(JSON.parse(solution)), ...checkPackage(zip), ...tooHeavy(weights)] }
}
