export type { Permissions } from '@forge/manifest'
export { bundleFunctions } from './bundleFunctions.ts'
export { lintSources } from './lintSources.ts'
export { policyOf } from './policyOf.ts'
